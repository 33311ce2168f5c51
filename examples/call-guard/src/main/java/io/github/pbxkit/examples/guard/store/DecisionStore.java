package io.github.pbxkit.examples.guard.store;

import io.github.pbxkit.examples.guard.DecisionListener;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes decisions and learnt directions to any database that JDBC reaches, in batches, on a thread of its own: a database
 * that is slow or gone holds up no call. What it cannot take is counted and logged. Plain SQL:2003, so that it runs on H2,
 * PostgreSQL and MariaDB alike.
 */
public final class DecisionStore implements DecisionListener, BiConsumer<String, String>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionStore.class);
    private static final int CAPACITY = 50_000;
    private static final int BATCH = 500;
    private static final long RETRY_MILLIS = 2_000;
    private static final long FAREWELL_MILLIS = 5_000;

    private static final List<String> TABLES = List.of(
            "create table if not exists guard_decision (at_time timestamp not null, way varchar(3) not null,"
                    + " account varchar(100) not null, dialled varchar(100) not null, e164 varchar(100) not null,"
                    + " destination varchar(300) not null, decision varchar(10) not null, dry_run boolean not null,"
                    + " rule_name varchar(100) not null, reason varchar(500) not null, call_id varchar(150) not null)",
            "create table if not exists guard_direction (account varchar(100) not null, direction varchar(100) not null)");

    private sealed interface Entry {
        record Made(Decision decision) implements Entry {}

        record Learnt(String account, String direction) implements Entry {}
    }

    private final String url;
    private final Function<Decision, String> texts;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile boolean closed;

    private DecisionStore(String url, Connection connection, Function<Decision, String> texts) {
        this.url = url;
        this.connection = connection;
        this.texts = texts;
        this.thread = new Thread(this::run, "call-guard-store");
        thread.setDaemon(true);
    }

    /**
     * Opens the database and makes the tables if they are not there.
     *
     * @param url of JDBC, with user and password in it where they are needed
     * @throws SQLException if that is not possible
     */
    public static DecisionStore open(String url, Function<Decision, String> texts) throws SQLException {
        DecisionStore store = new DecisionStore(url, connect(url), texts);
        store.thread.start();
        return store;
    }

    /** A URL, or what a driver says about one, without the password: drivers repeat the whole URL in their messages. */
    public static String masked(@Nullable String text) {
        return String.valueOf(text).replaceAll("(?i)(password|pwd)=[^;&\\s]*", "$1=***");
    }

    private static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Tells every account and direction that was ever learnt. */
    public static void directions(String url, BiConsumer<String, String> consumer) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct account, direction from guard_direction")) {
            while (rows.next()) {
                consumer.accept(rows.getString(1), rows.getString(2));
            }
        }
    }

    @Override
    public void decided(Decision decision) {
        offer(new Entry.Made(decision));
    }

    /** An account called a direction for the first time. */
    @Override
    public void accept(String account, String direction) {
        offer(new Entry.Learnt(account, direction));
    }

    private void offer(Entry entry) {
        if (!waiting.offer(entry) && lost.getAndIncrement() == 0) {
            LOG.error("The database is too slow or gone: decisions are not being stored");
        }
    }

    /** Entries that the database never got. */
    public long lost() {
        return lost.get();
    }

    private void run() {
        List<Entry> batch = new ArrayList<>();
        try {
            while (!closed || !waiting.isEmpty()) {
                Entry first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            lost.addAndGet(batch.size() + waiting.size());
        }
    }

    /** Again and again until it is written: meanwhile the queue takes what comes. */
    private void write(List<Entry> batch) throws InterruptedException {
        boolean told = false;
        while (true) {
            try {
                Connection open = connection == null ? connect(url) : connection;
                connection = open;
                insert(open, batch);
                return;
            } catch (SQLException e) {
                if (!told) {
                    LOG.error("Decisions cannot be stored now: {}", masked(e.getMessage()));
                    told = true;
                }
                closeQuietly();
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
    }

    private void insert(Connection open, List<Entry> batch) throws SQLException {
        try (PreparedStatement made =
                        open.prepareStatement("insert into guard_decision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement learnt = open.prepareStatement("insert into guard_direction values (?, ?)")) {
            for (Entry entry : batch) {
                if (entry instanceof Entry.Made m) {
                    fill(made, m.decision());
                    made.addBatch();
                } else if (entry instanceof Entry.Learnt l) {
                    learnt.setString(1, cut(l.account(), 100));
                    learnt.setString(2, cut(l.direction(), 100));
                    learnt.addBatch();
                }
            }
            made.executeBatch();
            learnt.executeBatch();
            open.commit();
        }
    }

    private void fill(PreparedStatement row, Decision decision) throws SQLException {
        row.setTimestamp(1, Timestamp.from(decision.attempt().at()));
        row.setString(2, decision.attempt().way().name());
        row.setString(3, cut(decision.attempt().account(), 100));
        row.setString(4, cut(decision.attempt().number(), 100));
        row.setString(5, cut(decision.destination().e164(), 100));
        row.setString(6, cut(decision.destination().label(), 300));
        row.setString(7, decision.action().name());
        row.setBoolean(8, decision.isDryRun());
        row.setString(9, cut(decision.rule(), 100));
        row.setString(10, cut(texts.apply(decision), 500));
        row.setString(11, cut(decision.attempt().callId(), 150));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private void closeQuietly() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("Closing a broken connection failed: {}", masked(e.getMessage()));
        }
        connection = null;
    }

    /** Writes what waits, for some seconds at most. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(FAREWELL_MILLIS);
            thread.interrupt();
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeQuietly();
    }
}
