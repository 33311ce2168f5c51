package io.github.pbxkit.examples.conference.room;

/**
 * An invitation as pages see it.
 *
 * @param id our own id
 * @param number the number that was dialled
 * @param state how far it has come
 */
public record InviteView(String id, String number, InviteState state) {}
