// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code EndpointDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record EndpointDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Allow}; empty if it is missing. */
    public String allow() {
        return message.first("Allow", "");
    }

    /** Header {@code DtmfMode}; empty if it is missing. */
    public String dtmfMode() {
        return message.first("DtmfMode", "");
    }

    /** Header {@code RtpIpv6}; empty if it is missing. */
    public String rtpIpv6() {
        return message.first("RtpIpv6", "");
    }

    /** Header {@code RtpSymmetric}; empty if it is missing. */
    public String rtpSymmetric() {
        return message.first("RtpSymmetric", "");
    }

    /** Header {@code IceSupport}; empty if it is missing. */
    public String iceSupport() {
        return message.first("IceSupport", "");
    }

    /** Header {@code UsePtime}; empty if it is missing. */
    public String usePtime() {
        return message.first("UsePtime", "");
    }

    /** Header {@code ForceRport}; empty if it is missing. */
    public String forceRport() {
        return message.first("ForceRport", "");
    }

    /** Header {@code RewriteContact}; empty if it is missing. */
    public String rewriteContact() {
        return message.first("RewriteContact", "");
    }

    /** Header {@code Transport}; empty if it is missing. */
    public String transport() {
        return message.first("Transport", "");
    }

    /** Header {@code OutboundProxy}; empty if it is missing. */
    public String outboundProxy() {
        return message.first("OutboundProxy", "");
    }

    /** Header {@code MohSuggest}; empty if it is missing. */
    public String mohSuggest() {
        return message.first("MohSuggest", "");
    }

    /** Header {@code 100rel}; empty if it is missing. */
    public String supports100rel() {
        return message.first("100rel", "");
    }

    /** Header {@code Timers}; empty if it is missing. */
    public String timers() {
        return message.first("Timers", "");
    }

    /** Header {@code TimersMinSe}; empty if it is missing. */
    public String timersMinSe() {
        return message.first("TimersMinSe", "");
    }

    /** Header {@code TimersSessExpires}; empty if it is missing. */
    public String timersSessExpires() {
        return message.first("TimersSessExpires", "");
    }

    /** Header {@code Auth}; empty if it is missing. */
    public String auth() {
        return message.first("Auth", "");
    }

    /** Header {@code OutboundAuth}; empty if it is missing. */
    public String outboundAuth() {
        return message.first("OutboundAuth", "");
    }

    /** Header {@code Aors}; empty if it is missing. */
    public String aors() {
        return message.first("Aors", "");
    }

    /** Header {@code MediaAddress}; empty if it is missing. */
    public String mediaAddress() {
        return message.first("MediaAddress", "");
    }

    /** Header {@code IdentifyBy}; empty if it is missing. */
    public String identifyBy() {
        return message.first("IdentifyBy", "");
    }

    /** Header {@code DirectMedia}; empty if it is missing. */
    public String directMedia() {
        return message.first("DirectMedia", "");
    }

    /** Header {@code DirectMediaMethod}; empty if it is missing. */
    public String directMediaMethod() {
        return message.first("DirectMediaMethod", "");
    }

    /** Header {@code TrustConnectedLine}; empty if it is missing. */
    public String trustConnectedLine() {
        return message.first("TrustConnectedLine", "");
    }

    /** Header {@code SendConnectedLine}; empty if it is missing. */
    public String sendConnectedLine() {
        return message.first("SendConnectedLine", "");
    }

    /** Header {@code ConnectedLineMethod}; empty if it is missing. */
    public String connectedLineMethod() {
        return message.first("ConnectedLineMethod", "");
    }

    /** Header {@code DirectMediaGlareMitigation}; empty if it is missing. */
    public String directMediaGlareMitigation() {
        return message.first("DirectMediaGlareMitigation", "");
    }

    /** Header {@code DisableDirectMediaOnNat}; empty if it is missing. */
    public String disableDirectMediaOnNat() {
        return message.first("DisableDirectMediaOnNat", "");
    }

    /** Header {@code Callerid}; empty if it is missing. */
    public String callerid() {
        return message.first("Callerid", "");
    }

    /** Header {@code CalleridPrivacy}; empty if it is missing. */
    public String calleridPrivacy() {
        return message.first("CalleridPrivacy", "");
    }

    /** Header {@code CalleridTag}; empty if it is missing. */
    public String calleridTag() {
        return message.first("CalleridTag", "");
    }

    /** Header {@code TrustIdInbound}; empty if it is missing. */
    public String trustIdInbound() {
        return message.first("TrustIdInbound", "");
    }

    /** Header {@code TrustIdOutbound}; empty if it is missing. */
    public String trustIdOutbound() {
        return message.first("TrustIdOutbound", "");
    }

    /** Header {@code SendPai}; empty if it is missing. */
    public String sendPai() {
        return message.first("SendPai", "");
    }

    /** Header {@code SendRpid}; empty if it is missing. */
    public String sendRpid() {
        return message.first("SendRpid", "");
    }

    /** Header {@code SendDiversion}; empty if it is missing. */
    public String sendDiversion() {
        return message.first("SendDiversion", "");
    }

    /** Header {@code Mailboxes}; empty if it is missing. */
    public String mailboxes() {
        return message.first("Mailboxes", "");
    }

    /** Header {@code AggregateMwi}; empty if it is missing. */
    public String aggregateMwi() {
        return message.first("AggregateMwi", "");
    }

    /** Header {@code MediaEncryption}; empty if it is missing. */
    public String mediaEncryption() {
        return message.first("MediaEncryption", "");
    }

    /** Header {@code MediaEncryptionOptimistic}; empty if it is missing. */
    public String mediaEncryptionOptimistic() {
        return message.first("MediaEncryptionOptimistic", "");
    }

    /** Header {@code UseAvpf}; empty if it is missing. */
    public String useAvpf() {
        return message.first("UseAvpf", "");
    }

    /** Header {@code ForceAvp}; empty if it is missing. */
    public String forceAvp() {
        return message.first("ForceAvp", "");
    }

    /** Header {@code MediaUseReceivedTransport}; empty if it is missing. */
    public String mediaUseReceivedTransport() {
        return message.first("MediaUseReceivedTransport", "");
    }

    /** Header {@code OneTouchRecording}; empty if it is missing. */
    public String oneTouchRecording() {
        return message.first("OneTouchRecording", "");
    }

    /** Header {@code InbandProgress}; empty if it is missing. */
    public String inbandProgress() {
        return message.first("InbandProgress", "");
    }

    /** Header {@code CallGroup}; empty if it is missing. */
    public String callGroup() {
        return message.first("CallGroup", "");
    }

    /** Header {@code PickupGroup}; empty if it is missing. */
    public String pickupGroup() {
        return message.first("PickupGroup", "");
    }

    /** Header {@code NamedCallGroup}; empty if it is missing. */
    public String namedCallGroup() {
        return message.first("NamedCallGroup", "");
    }

    /** Header {@code NamedPickupGroup}; empty if it is missing. */
    public String namedPickupGroup() {
        return message.first("NamedPickupGroup", "");
    }

    /** Header {@code DeviceStateBusyAt}; empty if it is missing. */
    public String deviceStateBusyAt() {
        return message.first("DeviceStateBusyAt", "");
    }

    /** Header {@code T38Udptl}; empty if it is missing. */
    public String t38Udptl() {
        return message.first("T38Udptl", "");
    }

    /** Header {@code T38UdptlEc}; empty if it is missing. */
    public String t38UdptlEc() {
        return message.first("T38UdptlEc", "");
    }

    /** Header {@code T38UdptlMaxdatagram}; empty if it is missing. */
    public String t38UdptlMaxdatagram() {
        return message.first("T38UdptlMaxdatagram", "");
    }

    /** Header {@code FaxDetect}; empty if it is missing. */
    public String faxDetect() {
        return message.first("FaxDetect", "");
    }

    /** Header {@code T38UdptlNat}; empty if it is missing. */
    public String t38UdptlNat() {
        return message.first("T38UdptlNat", "");
    }

    /** Header {@code T38UdptlIpv6}; empty if it is missing. */
    public String t38UdptlIpv6() {
        return message.first("T38UdptlIpv6", "");
    }

    /** Header {@code T38BindUdptlToMediaAddress}; empty if it is missing. */
    public String t38BindUdptlToMediaAddress() {
        return message.first("T38BindUdptlToMediaAddress", "");
    }

    /** Header {@code ToneZone}; empty if it is missing. */
    public String toneZone() {
        return message.first("ToneZone", "");
    }

    /** Header {@code Language}; empty if it is missing. */
    public String language() {
        return message.first("Language", "");
    }

    /** Header {@code RecordOnFeature}; empty if it is missing. */
    public String recordOnFeature() {
        return message.first("RecordOnFeature", "");
    }

    /** Header {@code RecordOffFeature}; empty if it is missing. */
    public String recordOffFeature() {
        return message.first("RecordOffFeature", "");
    }

    /** Header {@code AllowTransfer}; empty if it is missing. */
    public String allowTransfer() {
        return message.first("AllowTransfer", "");
    }

    /** Header {@code UserEqPhone}; empty if it is missing. */
    public String userEqPhone() {
        return message.first("UserEqPhone", "");
    }

    /** Header {@code MohPassthrough}; empty if it is missing. */
    public String mohPassthrough() {
        return message.first("MohPassthrough", "");
    }

    /** Header {@code SdpOwner}; empty if it is missing. */
    public String sdpOwner() {
        return message.first("SdpOwner", "");
    }

    /** Header {@code SdpSession}; empty if it is missing. */
    public String sdpSession() {
        return message.first("SdpSession", "");
    }

    /** Header {@code TosAudio}; empty if it is missing. */
    public String tosAudio() {
        return message.first("TosAudio", "");
    }

    /** Header {@code TosVideo}; empty if it is missing. */
    public String tosVideo() {
        return message.first("TosVideo", "");
    }

    /** Header {@code CosAudio}; empty if it is missing. */
    public String cosAudio() {
        return message.first("CosAudio", "");
    }

    /** Header {@code CosVideo}; empty if it is missing. */
    public String cosVideo() {
        return message.first("CosVideo", "");
    }

    /** Header {@code AllowSubscribe}; empty if it is missing. */
    public String allowSubscribe() {
        return message.first("AllowSubscribe", "");
    }

    /** Header {@code SubMinExpiry}; empty if it is missing. */
    public String subMinExpiry() {
        return message.first("SubMinExpiry", "");
    }

    /** Header {@code FromUser}; empty if it is missing. */
    public String fromUser() {
        return message.first("FromUser", "");
    }

    /** Header {@code FromDomain}; empty if it is missing. */
    public String fromDomain() {
        return message.first("FromDomain", "");
    }

    /** Header {@code MwiFromUser}; empty if it is missing. */
    public String mwiFromUser() {
        return message.first("MwiFromUser", "");
    }

    /** Header {@code RtpEngine}; empty if it is missing. */
    public String rtpEngine() {
        return message.first("RtpEngine", "");
    }

    /** Header {@code DtlsVerify}; empty if it is missing. */
    public String dtlsVerify() {
        return message.first("DtlsVerify", "");
    }

    /** Header {@code DtlsRekey}; empty if it is missing. */
    public String dtlsRekey() {
        return message.first("DtlsRekey", "");
    }

    /** Header {@code DtlsCertFile}; empty if it is missing. */
    public String dtlsCertFile() {
        return message.first("DtlsCertFile", "");
    }

    /** Header {@code DtlsPrivateKey}; empty if it is missing. */
    public String dtlsPrivateKey() {
        return message.first("DtlsPrivateKey", "");
    }

    /** Header {@code DtlsCipher}; empty if it is missing. */
    public String dtlsCipher() {
        return message.first("DtlsCipher", "");
    }

    /** Header {@code DtlsCaFile}; empty if it is missing. */
    public String dtlsCaFile() {
        return message.first("DtlsCaFile", "");
    }

    /** Header {@code DtlsCaPath}; empty if it is missing. */
    public String dtlsCaPath() {
        return message.first("DtlsCaPath", "");
    }

    /** Header {@code DtlsSetup}; empty if it is missing. */
    public String dtlsSetup() {
        return message.first("DtlsSetup", "");
    }

    /** Header {@code SrtpTag32}; empty if it is missing. */
    public String srtpTag32() {
        return message.first("SrtpTag32", "");
    }

    /** Header {@code RedirectMethod}; empty if it is missing. */
    public String redirectMethod() {
        return message.first("RedirectMethod", "");
    }

    /** Header {@code SetVar}; empty if it is missing. */
    public String setVar() {
        return message.first("SetVar", "");
    }

    /** Header {@code MessageContext}; empty if it is missing. */
    public String messageContext() {
        return message.first("MessageContext", "");
    }

    /** Header {@code Accountcode}; empty if it is missing. */
    public String accountcode() {
        return message.first("Accountcode", "");
    }

    /** Header {@code PreferredCodecOnly}; empty if it is missing. */
    public String preferredCodecOnly() {
        return message.first("PreferredCodecOnly", "");
    }

    /** Header {@code DeviceState}; empty if it is missing. */
    public String deviceState() {
        return message.first("DeviceState", "");
    }

    /** Number in header {@code ActiveChannels}. */
    public OptionalInt activeChannels() {
        return message.intValue("ActiveChannels");
    }

    /** Header {@code SubscribeContext}; empty if it is missing. */
    public String subscribeContext() {
        return message.first("SubscribeContext", "");
    }

    /** Header {@code AllowOverlap}; empty if it is missing. */
    public String allowOverlap() {
        return message.first("AllowOverlap", "");
    }

    /** Header {@code OverlapContext}; empty if it is missing. */
    public String overlapContext() {
        return message.first("OverlapContext", "");
    }

    /** Header {@code AcceptMultipleSdpAnswers}; empty if it is missing. */
    public String acceptMultipleSdpAnswers() {
        return message.first("AcceptMultipleSdpAnswers", "");
    }

    /** Header {@code Acl}; empty if it is missing. */
    public String acl() {
        return message.first("Acl", "");
    }

    /** Header {@code AllowUnauthenticatedOptions}; empty if it is missing. */
    public String allowUnauthenticatedOptions() {
        return message.first("AllowUnauthenticatedOptions", "");
    }

    /** Header {@code AsymmetricRtpCodec}; empty if it is missing. */
    public String asymmetricRtpCodec() {
        return message.first("AsymmetricRtpCodec", "");
    }

    /** Header {@code BindRtpToMediaAddress}; empty if it is missing. */
    public String bindRtpToMediaAddress() {
        return message.first("BindRtpToMediaAddress", "");
    }

    /** Header {@code Bundle}; empty if it is missing. */
    public String bundle() {
        return message.first("Bundle", "");
    }

    /** Header {@code CodecPrefsIncomingAnswer}; empty if it is missing. */
    public String codecPrefsIncomingAnswer() {
        return message.first("CodecPrefsIncomingAnswer", "");
    }

    /** Header {@code CodecPrefsIncomingOffer}; empty if it is missing. */
    public String codecPrefsIncomingOffer() {
        return message.first("CodecPrefsIncomingOffer", "");
    }

    /** Header {@code CodecPrefsOutgoingAnswer}; empty if it is missing. */
    public String codecPrefsOutgoingAnswer() {
        return message.first("CodecPrefsOutgoingAnswer", "");
    }

    /** Header {@code CodecPrefsOutgoingOffer}; empty if it is missing. */
    public String codecPrefsOutgoingOffer() {
        return message.first("CodecPrefsOutgoingOffer", "");
    }

    /** Header {@code ContactAcl}; empty if it is missing. */
    public String contactAcl() {
        return message.first("ContactAcl", "");
    }

    /** Header {@code DtlsAutoGenerateCert}; empty if it is missing. */
    public String dtlsAutoGenerateCert() {
        return message.first("DtlsAutoGenerateCert", "");
    }

    /** Header {@code DtlsFingerprint}; empty if it is missing. */
    public String dtlsFingerprint() {
        return message.first("DtlsFingerprint", "");
    }

    /** Header {@code FaxDetectTimeout}; empty if it is missing. */
    public String faxDetectTimeout() {
        return message.first("FaxDetectTimeout", "");
    }

    /** Header {@code FollowEarlyMediaFork}; empty if it is missing. */
    public String followEarlyMediaFork() {
        return message.first("FollowEarlyMediaFork", "");
    }

    /** Header {@code G726NonStandard}; empty if it is missing. */
    public String g726NonStandard() {
        return message.first("G726NonStandard", "");
    }

    /** Header {@code GeolocIncomingCallProfile}; empty if it is missing. */
    public String geolocIncomingCallProfile() {
        return message.first("GeolocIncomingCallProfile", "");
    }

    /** Header {@code GeolocOutgoingCallProfile}; empty if it is missing. */
    public String geolocOutgoingCallProfile() {
        return message.first("GeolocOutgoingCallProfile", "");
    }

    /** Header {@code Ignore183WithoutSdp}; empty if it is missing. */
    public String ignore183WithoutSdp() {
        return message.first("Ignore183WithoutSdp", "");
    }

    /** Header {@code IncomingCallOfferPref}; empty if it is missing. */
    public String incomingCallOfferPref() {
        return message.first("IncomingCallOfferPref", "");
    }

    /** Header {@code IncomingMwiMailbox}; empty if it is missing. */
    public String incomingMwiMailbox() {
        return message.first("IncomingMwiMailbox", "");
    }

    /** Header {@code MaxAudioStreams}; empty if it is missing. */
    public String maxAudioStreams() {
        return message.first("MaxAudioStreams", "");
    }

    /** Header {@code MaxVideoStreams}; empty if it is missing. */
    public String maxVideoStreams() {
        return message.first("MaxVideoStreams", "");
    }

    /** Header {@code MwiSubscribeReplacesUnsolicited}; empty if it is missing. */
    public String mwiSubscribeReplacesUnsolicited() {
        return message.first("MwiSubscribeReplacesUnsolicited", "");
    }

    /** Header {@code NotifyEarlyInuseRinging}; empty if it is missing. */
    public String notifyEarlyInuseRinging() {
        return message.first("NotifyEarlyInuseRinging", "");
    }

    /** Header {@code OutgoingCallOfferPref}; empty if it is missing. */
    public String outgoingCallOfferPref() {
        return message.first("OutgoingCallOfferPref", "");
    }

    /** Header {@code ReferBlindProgress}; empty if it is missing. */
    public String referBlindProgress() {
        return message.first("ReferBlindProgress", "");
    }

    /** Header {@code RpidImmediate}; empty if it is missing. */
    public String rpidImmediate() {
        return message.first("RpidImmediate", "");
    }

    /** Header {@code RtcpMux}; empty if it is missing. */
    public String rtcpMux() {
        return message.first("RtcpMux", "");
    }

    /** Header {@code RtpKeepalive}; empty if it is missing. */
    public String rtpKeepalive() {
        return message.first("RtpKeepalive", "");
    }

    /** Header {@code RtpTimeout}; empty if it is missing. */
    public String rtpTimeout() {
        return message.first("RtpTimeout", "");
    }

    /** Header {@code RtpTimeoutHold}; empty if it is missing. */
    public String rtpTimeoutHold() {
        return message.first("RtpTimeoutHold", "");
    }

    /** Header {@code RtpPortStart}; empty if it is missing. */
    public String rtpPortStart() {
        return message.first("RtpPortStart", "");
    }

    /** Header {@code RtpPortEnd}; empty if it is missing. */
    public String rtpPortEnd() {
        return message.first("RtpPortEnd", "");
    }

    /** Header {@code SecurityNegotiation}; empty if it is missing. */
    public String securityNegotiation() {
        return message.first("SecurityNegotiation", "");
    }

    /** Header {@code SendAoc}; empty if it is missing. */
    public String sendAoc() {
        return message.first("SendAoc", "");
    }

    /** Header {@code SendHistoryInfo}; empty if it is missing. */
    public String sendHistoryInfo() {
        return message.first("SendHistoryInfo", "");
    }

    /** Header {@code StirShaken}; empty if it is missing. */
    public String stirShaken() {
        return message.first("StirShaken", "");
    }

    /** Header {@code StirShakenProfile}; empty if it is missing. */
    public String stirShakenProfile() {
        return message.first("StirShakenProfile", "");
    }

    /** Header {@code SuppressMohOnSendonly}; empty if it is missing. */
    public String suppressMohOnSendonly() {
        return message.first("SuppressMohOnSendonly", "");
    }

    /** Header {@code SuppressQ850ReasonHeaders}; empty if it is missing. */
    public String suppressQ850ReasonHeaders() {
        return message.first("SuppressQ850ReasonHeaders", "");
    }

    /** Header {@code Tenantid}; empty if it is missing. */
    public String tenantid() {
        return message.first("Tenantid", "");
    }

    /** Header {@code VoicemailExtension}; empty if it is missing. */
    public String voicemailExtension() {
        return message.first("VoicemailExtension", "");
    }

    /** Header {@code Webrtc}; empty if it is missing. */
    public String webrtc() {
        return message.first("Webrtc", "");
    }

    /** Header {@code FollowRedirectMethods}; empty if it is missing. */
    public String followRedirectMethods() {
        return message.first("FollowRedirectMethods", "");
    }
}
