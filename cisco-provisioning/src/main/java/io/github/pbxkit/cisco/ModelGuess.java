package io.github.pbxkit.cisco;

import java.util.List;

/**
 * The models a file may be for.
 *
 * @param models one if it is known; several where the firmware fits several; none where nothing tells
 */
record ModelGuess(List<DeviceModel> models) {
    static ModelGuess of(CheckOptions options, CnfElement device) {
        return new ModelGuess(options.model()
                .map(List::of)
                .orElseGet(() -> DeviceModel.forLoad(CheckRun.text(device, "loadInformation"))));
    }

    boolean isKnown() {
        return !models.isEmpty();
    }

    boolean isAll(DeviceFamily family) {
        return isKnown() && models.stream().allMatch(model -> model.family() == family);
    }

    int mostKeys() {
        return models.stream().mapToInt(DeviceModel::keys).max().orElse(Integer.MAX_VALUE);
    }

    boolean keysConfirmed() {
        return models.stream().allMatch(DeviceModel::keysConfirmed);
    }

    /** The highest ceiling of the models; 0 where one of them has none. */
    int mostCalls() {
        boolean silent = models.stream().anyMatch(model -> model.maxCallsPerLine() == 0);
        return silent
                ? 0
                : models.stream().mapToInt(DeviceModel::maxCallsPerLine).max().orElse(0);
    }

    String names() {
        return String.join("/", models.stream().map(DeviceModel::number).toList());
    }
}
