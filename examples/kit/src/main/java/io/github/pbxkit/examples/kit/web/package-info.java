/**
 * What every example's web page has in common: its port, its password, who may come in, and a web server with strict
 * defaults.
 */
@NullMarked
package io.github.pbxkit.examples.kit.web;

import org.jspecify.annotations.NullMarked;
