/**
 * Recipes: things that most telephone applications do, made of the client's own operations and handles.
 *
 * <p>{@link io.github.pbxkit.ari.recipe.Prompt} plays and collects digits, {@link io.github.pbxkit.ari.recipe.PlayList} plays
 * one thing after the other, {@link io.github.pbxkit.ari.recipe.VoiceRecorder} records, {@link
 * io.github.pbxkit.ari.recipe.RingGroup} finds somebody who answers, {@link io.github.pbxkit.ari.recipe.AttendedTransfer} hands
 * a call over, {@link io.github.pbxkit.ari.recipe.Media} writes what to play. They may be waited for in handlers. Set one up in one thread;
 * it may then be started by any number of them.
 */
@NullMarked
package io.github.pbxkit.ari.recipe;

import org.jspecify.annotations.NullMarked;
