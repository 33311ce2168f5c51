package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.codec.DecoderLimits;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.ByteBuffer;

/** Puts the decoder into a Netty pipeline: buffers in, messages out. The decoder keeps what is unfinished. */
final class AmiFrameDecoder extends ChannelInboundHandlerAdapter {
    private final AmiDecoder decoder;

    AmiFrameDecoder(DecoderLimits limits) {
        decoder = new AmiDecoder(limits);
    }

    AmiDecoder decoder() {
        return decoder;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object input) {
        ByteBuf buffer = (ByteBuf) input;
        try {
            for (ByteBuffer part : buffer.nioBuffers()) {
                decoder.decode(part, message -> fire(context, message));
            }
        } finally {
            buffer.release();
        }
    }

    private static void fire(ChannelHandlerContext context, AmiMessage message) {
        context.fireChannelRead(message);
    }
}
