package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.codec.DecoderLimits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;

/** Puts the decoder into a Netty pipeline: buffers in, the greeting and then messages out. */
final class AmiFrameDecoder extends ChannelInboundHandlerAdapter {
    private final AmiDecoder decoder;
    private boolean isGreeted;

    AmiFrameDecoder(DecoderLimits limits) {
        decoder = new AmiDecoder(limits);
    }

    /** Bytes of a message that is not complete. */
    int buffered() {
        return decoder.buffered();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object input) {
        ByteBuf buffer = (ByteBuf) input;
        try {
            if (buffer.nioBufferCount() == 1) {
                decode(context, buffer.internalNioBuffer(buffer.readerIndex(), buffer.readableBytes()));
            } else {
                for (ByteBuffer part : buffer.nioBuffers()) {
                    decode(context, part);
                }
            }
        } finally {
            buffer.release();
        }
    }

    private void decode(ChannelHandlerContext context, ByteBuffer bytes) {
        decoder.decode(bytes, message -> fire(context, message));
        greet(context);
    }

    private void fire(ChannelHandlerContext context, AmiMessage message) {
        greet(context);
        context.fireChannelRead(message);
    }

    private void greet(ChannelHandlerContext context) {
        if (!isGreeted && decoder.greeting().isPresent()) {
            isGreeted = true;
            context.fireChannelRead(decoder.greeting().get());
        }
    }
}
