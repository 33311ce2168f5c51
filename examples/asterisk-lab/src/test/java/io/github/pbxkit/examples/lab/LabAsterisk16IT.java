package io.github.pbxkit.examples.lab;

class LabAsterisk16IT extends LabContract {

    @Override
    AsteriskVersion version() {
        return AsteriskVersion.V16;
    }
}
