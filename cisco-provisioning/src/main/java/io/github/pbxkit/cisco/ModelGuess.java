package io.github.pbxkit.cisco;

import java.util.List;

/**
 * The models a file may be for.
 *
 * <p>Plain loops here and in the checks: the first lambda of a JVM costs more than a whole check.
 *
 * @param models one if it is known; several where the firmware fits several; none where nothing tells
 */
record ModelGuess(List<DeviceModel> models) {
    static ModelGuess of(CheckOptions options, CnfElement device) {
        DeviceModel known = options.model;
        return new ModelGuess(
                known != null ? List.of(known) : DeviceModel.forLoad(CheckRun.text(device, "loadInformation")));
    }

    boolean isKnown() {
        return !models.isEmpty();
    }

    boolean isAll(DeviceFamily family) {
        for (DeviceModel model : models) {
            if (model.family() != family) {
                return false;
            }
        }
        return isKnown();
    }

    int mostKeys() {
        int most = isKnown() ? 0 : Integer.MAX_VALUE;
        for (DeviceModel model : models) {
            most = Math.max(most, model.keys());
        }
        return most;
    }

    boolean keysConfirmed() {
        for (DeviceModel model : models) {
            if (!model.keysConfirmed()) {
                return false;
            }
        }
        return true;
    }

    /** The highest ceiling of the models; 0 where one of them has none. */
    int mostCalls() {
        int most = 0;
        for (DeviceModel model : models) {
            if (model.maxCallsPerLine() == 0) {
                return 0;
            }
            most = Math.max(most, model.maxCallsPerLine());
        }
        return most;
    }

    String names() {
        StringBuilder names = new StringBuilder();
        for (DeviceModel model : models) {
            names.append(names.length() == 0 ? "" : "/").append(model.number());
        }
        return names.toString();
    }
}
