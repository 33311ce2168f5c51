package io.github.pbxkit.examples.lab;

class LabAsterisk22IT extends LabContract {

    @Override
    AsteriskVersion version() {
        return AsteriskVersion.V22;
    }
}
