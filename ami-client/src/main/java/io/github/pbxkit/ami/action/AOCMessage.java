// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code AOCMessage}.
 *
 * @param headers what is sent behind the name
 */
public record AOCMessage(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public AOCMessage {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code MsgType}. */
    public static AOCMessage of(String msgType) {
        return new AOCMessage(List.of(new AmiHeader("MsgType", msgType)));
    }

    /** This action with header {@code Channel}. */
    public AOCMessage channel(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "Channel", value));
    }

    /** This action with header {@code ChannelPrefix}. */
    public AOCMessage channelPrefix(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChannelPrefix", value));
    }

    /** This action with header {@code ChargeType}. */
    public AOCMessage chargeType(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargeType", value));
    }

    /** This action with header {@code UnitAmount(0)}. */
    public AOCMessage unitAmount(int index, String value) {
        return new AOCMessage(ActionHeaders.set(headers, "UnitAmount(" + index + ")", value));
    }

    /** This action with header {@code UnitType(0)}. */
    public AOCMessage unitType(int index, String value) {
        return new AOCMessage(ActionHeaders.set(headers, "UnitType(" + index + ")", value));
    }

    /** This action with header {@code CurrencyName}. */
    public AOCMessage currencyName(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "CurrencyName", value));
    }

    /** This action with header {@code CurrencyAmount}. */
    public AOCMessage currencyAmount(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "CurrencyAmount", value));
    }

    /** This action with header {@code CurrencyMultiplier}. */
    public AOCMessage currencyMultiplier(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "CurrencyMultiplier", value));
    }

    /** This action with header {@code TotalType}. */
    public AOCMessage totalType(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "TotalType", value));
    }

    /** This action with header {@code AOCBillingId}. */
    public AOCMessage aocBillingId(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "AOCBillingId", value));
    }

    /** This action with header {@code ChargingAssociationId}. */
    public AOCMessage chargingAssociationId(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargingAssociationId", value));
    }

    /** This action with header {@code ChargingAssociationNumber}. */
    public AOCMessage chargingAssociationNumber(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargingAssociationNumber", value));
    }

    /** This action with header {@code ChargingAssociationPlan}. */
    public AOCMessage chargingAssociationPlan(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargingAssociationPlan", value));
    }

    /** This action with header {@code ChargedItem}. */
    public AOCMessage chargedItem(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargedItem", value));
    }

    /** This action with header {@code RateType}. */
    public AOCMessage rateType(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "RateType", value));
    }

    /** This action with header {@code Time}. */
    public AOCMessage time(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "Time", value));
    }

    /** This action with header {@code TimeScale}. */
    public AOCMessage timeScale(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "TimeScale", value));
    }

    /** This action with header {@code Granularity}. */
    public AOCMessage granularity(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "Granularity", value));
    }

    /** This action with header {@code GranularityTimeScale}. */
    public AOCMessage granularityTimeScale(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "GranularityTimeScale", value));
    }

    /** This action with header {@code ChargingType}. */
    public AOCMessage chargingType(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "ChargingType", value));
    }

    /** This action with header {@code VolumeUnit}. */
    public AOCMessage volumeUnit(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "VolumeUnit", value));
    }

    /** This action with header {@code Code}. */
    public AOCMessage code(String value) {
        return new AOCMessage(ActionHeaders.set(headers, "Code", value));
    }

    @Override
    public String name() {
        return "AOCMessage";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
