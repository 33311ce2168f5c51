package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.event.BridgeAttendedTransfer;
import io.github.pbxkit.ari.event.BridgeBlindTransfer;
import io.github.pbxkit.ari.event.BridgeMerged;
import io.github.pbxkit.ari.event.BridgeVideoSourceChanged;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/** Reads the events about bridges and transfers that have fields of their own. */
final class BridgeEventReader {
    private BridgeEventReader() {}

    static BridgeAttendedTransfer bridgeAttendedTransfer(JsonCursor in) {
        @Nullable Channel transfererFirstLeg = null;
        @Nullable Channel transfererSecondLeg = null;
        @Nullable Channel replaceChannel = null;
        @Nullable Channel transferee = null;
        @Nullable Channel transferTarget = null;
        String result = "";
        boolean isExternal = false;
        @Nullable Bridge transfererFirstLegBridge = null;
        @Nullable Bridge transfererSecondLegBridge = null;
        String destinationType = "";
        @Nullable String destinationBridge = null;
        @Nullable String destinationApplication = null;
        @Nullable Channel destinationLinkFirstLeg = null;
        @Nullable Channel destinationLinkSecondLeg = null;
        @Nullable Channel destinationThreewayChannel = null;
        @Nullable Bridge destinationThreewayBridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "transferer_first_leg" -> transfererFirstLeg = in.object(ModelReader::channel);
                case "transferer_second_leg" -> transfererSecondLeg = in.object(ModelReader::channel);
                case "replace_channel" -> replaceChannel = in.object(ModelReader::channel);
                case "transferee" -> transferee = in.object(ModelReader::channel);
                case "transfer_target" -> transferTarget = in.object(ModelReader::channel);
                case "result" -> result = in.text(result);
                case "is_external" -> isExternal = in.flag(isExternal);
                case "transferer_first_leg_bridge" -> transfererFirstLegBridge = in.object(ModelReader::bridge);
                case "transferer_second_leg_bridge" -> transfererSecondLegBridge = in.object(ModelReader::bridge);
                case "destination_type" -> destinationType = in.text(destinationType);
                case "destination_bridge" -> destinationBridge = in.textOrNull();
                case "destination_application" -> destinationApplication = in.textOrNull();
                case "destination_link_first_leg" -> destinationLinkFirstLeg = in.object(ModelReader::channel);
                case "destination_link_second_leg" -> destinationLinkSecondLeg = in.object(ModelReader::channel);
                case "destination_threeway_channel" -> destinationThreewayChannel = in.object(ModelReader::channel);
                case "destination_threeway_bridge" -> destinationThreewayBridge = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeAttendedTransfer(
                in.header(),
                EventReader.required(in, transfererFirstLeg, "transferer_first_leg"),
                EventReader.required(in, transfererSecondLeg, "transferer_second_leg"),
                replaceChannel,
                transferee,
                transferTarget,
                result,
                isExternal,
                transfererFirstLegBridge,
                transfererSecondLegBridge,
                destinationType,
                destinationBridge,
                destinationApplication,
                destinationLinkFirstLeg,
                destinationLinkSecondLeg,
                destinationThreewayChannel,
                destinationThreewayBridge);
    }

    static BridgeBlindTransfer bridgeBlindTransfer(JsonCursor in) {
        @Nullable Channel channel = null;
        @Nullable Channel replaceChannel = null;
        @Nullable Channel transferee = null;
        String exten = "";
        String context = "";
        String result = "";
        boolean isExternal = false;
        @Nullable Bridge bridge = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "channel" -> channel = in.object(ModelReader::channel);
                case "replace_channel" -> replaceChannel = in.object(ModelReader::channel);
                case "transferee" -> transferee = in.object(ModelReader::channel);
                case "exten" -> exten = in.text(exten);
                case "context" -> context = in.text(context);
                case "result" -> result = in.text(result);
                case "is_external" -> isExternal = in.flag(isExternal);
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeBlindTransfer(
                in.header(),
                EventReader.required(in, channel, "channel"),
                replaceChannel,
                transferee,
                exten,
                context,
                result,
                isExternal,
                bridge);
    }

    static BridgeMerged bridgeMerged(JsonCursor in) {
        @Nullable Bridge bridge = null;
        @Nullable Bridge bridgeFrom = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "bridge_from" -> bridgeFrom = in.object(ModelReader::bridge);
                default -> in.common(field);
            }
        }
        return new BridgeMerged(
                in.header(),
                EventReader.required(in, bridge, "bridge"),
                EventReader.required(in, bridgeFrom, "bridge_from"));
    }

    static BridgeVideoSourceChanged bridgeVideoSourceChanged(JsonCursor in) {
        @Nullable Bridge bridge = null;
        @Nullable String oldVideoSourceId = null;
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "bridge" -> bridge = in.object(ModelReader::bridge);
                case "old_video_source_id" -> oldVideoSourceId = in.textOrNull();
                default -> in.common(field);
            }
        }
        return new BridgeVideoSourceChanged(in.header(), EventReader.required(in, bridge, "bridge"), oldVideoSourceId);
    }
}
