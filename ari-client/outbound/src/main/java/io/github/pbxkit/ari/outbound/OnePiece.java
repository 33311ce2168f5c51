package io.github.pbxkit.ari.outbound;

import java.util.concurrent.Flow;

/** A publisher of one item. */
record OnePiece(byte[] audio) implements Flow.Publisher<byte[]> {
    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            private boolean given;

            @Override
            public void request(long count) {
                if (!given) {
                    given = true;
                    subscriber.onNext(audio);
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                given = true;
            }
        });
    }
}
