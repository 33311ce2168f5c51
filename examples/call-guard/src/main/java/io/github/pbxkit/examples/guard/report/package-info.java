/** Tells others what was stopped: the log, a webhook, the fraud base of the article. */
@NullMarked
package io.github.pbxkit.examples.guard.report;

import org.jspecify.annotations.NullMarked;
