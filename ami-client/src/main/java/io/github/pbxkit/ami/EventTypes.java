// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.*;
import java.util.Locale;

/** Finds the type of an event by its name, in any case. */
final class EventTypes {
    private EventTypes() {}

    static AmiEvent event(AmiMessage message, AmiOrigin origin) {
        if (!message.isEvent()) {
            throw new IllegalArgumentException(
                    "this is no event, it begins with " + message.nameAt(0) + ": " + message);
        }
        String name = message.name().toLowerCase(Locale.ROOT);
        return switch (name.isEmpty() ? ' ' : name.charAt(0)) {
            case 'a' -> a(name, message, origin);
            case 'b' -> b(name, message, origin);
            case 'c' -> c(name, message, origin);
            case 'd' -> d(name, message, origin);
            case 'e' -> e(name, message, origin);
            case 'f' -> f(name, message, origin);
            case 'h' -> h(name, message, origin);
            case 'i' -> i(name, message, origin);
            case 'l' -> l(name, message, origin);
            case 'm' -> m(name, message, origin);
            case 'n' -> n(name, message, origin);
            case 'o' -> o(name, message, origin);
            case 'p' -> p(name, message, origin);
            case 'q' -> q(name, message, origin);
            case 'r' -> r(name, message, origin);
            case 's' -> s(name, message, origin);
            case 't' -> t(name, message, origin);
            case 'u' -> u(name, message, origin);
            case 'v' -> v(name, message, origin);
            case 'w' -> w(name, message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent a(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "agentcalled" -> new AgentCalled(message, origin);
            case "agentcomplete" -> new AgentComplete(message, origin);
            case "agentconnect" -> new AgentConnect(message, origin);
            case "agentdump" -> new AgentDump(message, origin);
            case "agentlogin" -> new AgentLogin(message, origin);
            case "agentlogoff" -> new AgentLogoff(message, origin);
            case "agentringnoanswer" -> new AgentRingNoAnswer(message, origin);
            case "agents" -> new Agents(message, origin);
            case "agentscomplete" -> new AgentsComplete(message, origin);
            case "agiexecend" -> new AGIExecEnd(message, origin);
            case "agiexecstart" -> new AGIExecStart(message, origin);
            case "alarm" -> new Alarm(message, origin);
            case "alarmclear" -> new AlarmClear(message, origin);
            case "aoc-d" -> new AOCD(message, origin);
            case "aoc-e" -> new AOCE(message, origin);
            case "aoc-s" -> new AOCS(message, origin);
            case "aordetail" -> new AorDetail(message, origin);
            case "aorlist" -> new AorList(message, origin);
            case "aorlistcomplete" -> new AorListComplete(message, origin);
            case "asyncagiend" -> new AsyncAGIEnd(message, origin);
            case "asyncagiexec" -> new AsyncAGIExec(message, origin);
            case "asyncagistart" -> new AsyncAGIStart(message, origin);
            case "attendedtransfer" -> new AttendedTransfer(message, origin);
            case "authdetail" -> new AuthDetail(message, origin);
            case "authlist" -> new AuthList(message, origin);
            case "authlistcomplete" -> new AuthListComplete(message, origin);
            case "authmethodnotallowed" -> new AuthMethodNotAllowed(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent b(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "blindtransfer" -> new BlindTransfer(message, origin);
            case "bridgecreate" -> new BridgeCreate(message, origin);
            case "bridgedestroy" -> new BridgeDestroy(message, origin);
            case "bridgeenter" -> new BridgeEnter(message, origin);
            case "bridgeinfochannel" -> new BridgeInfoChannel(message, origin);
            case "bridgeinfocomplete" -> new BridgeInfoComplete(message, origin);
            case "bridgeleave" -> new BridgeLeave(message, origin);
            case "bridgelistitem" -> new BridgeListItem(message, origin);
            case "bridgemerge" -> new BridgeMerge(message, origin);
            case "bridgetechnologylistitem" -> new BridgeTechnologyListItem(message, origin);
            case "bridgevideosourceupdate" -> new BridgeVideoSourceUpdate(message, origin);
            case "bridgelistcomplete" -> new ListComplete(message, origin);
            case "bridgetechnologylistcomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent c(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "cdr" -> new Cdr(message, origin);
            case "cel" -> new CEL(message, origin);
            case "challengeresponsefailed" -> new ChallengeResponseFailed(message, origin);
            case "challengesent" -> new ChallengeSent(message, origin);
            case "channelhungup" -> new ChannelHungup(message, origin);
            case "channeltalkingstart" -> new ChannelTalkingStart(message, origin);
            case "channeltalkingstop" -> new ChannelTalkingStop(message, origin);
            case "chanspystart" -> new ChanSpyStart(message, origin);
            case "chanspystop" -> new ChanSpyStop(message, origin);
            case "confbridgeend" -> new ConfbridgeEnd(message, origin);
            case "confbridgejoin" -> new ConfbridgeJoin(message, origin);
            case "confbridgeleave" -> new ConfbridgeLeave(message, origin);
            case "confbridgelist" -> new ConfbridgeList(message, origin);
            case "confbridgelistrooms" -> new ConfbridgeListRooms(message, origin);
            case "confbridgemute" -> new ConfbridgeMute(message, origin);
            case "confbridgerecord" -> new ConfbridgeRecord(message, origin);
            case "confbridgestart" -> new ConfbridgeStart(message, origin);
            case "confbridgestoprecord" -> new ConfbridgeStopRecord(message, origin);
            case "confbridgetalking" -> new ConfbridgeTalking(message, origin);
            case "confbridgeunmute" -> new ConfbridgeUnmute(message, origin);
            case "contactlist" -> new ContactList(message, origin);
            case "contactlistcomplete" -> new ContactListComplete(message, origin);
            case "contactstatus" -> new ContactStatus(message, origin);
            case "contactstatusdetail" -> new ContactStatusDetail(message, origin);
            case "coreshowchannel" -> new CoreShowChannel(message, origin);
            case "coreshowchannelmap" -> new CoreShowChannelMap(message, origin);
            case "coreshowchannelmapcomplete" -> new CoreShowChannelMapComplete(message, origin);
            case "coreshowchannelscomplete" -> new CoreShowChannelsComplete(message, origin);
            case "channelshunguplistcomplete" -> new ListComplete(message, origin);
            case "confbridgelistcomplete" -> new ListComplete(message, origin);
            case "confbridgelistroomscomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent d(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "dahdichannel" -> new DAHDIChannel(message, origin);
            case "dbgetresponse" -> new DBGetResponse(message, origin);
            case "dbgettreeresponse" -> new DBGetTreeResponse(message, origin);
            case "deadlockstart" -> new DeadlockStart(message, origin);
            case "devicestatechange" -> new DeviceStateChange(message, origin);
            case "devicestatelistcomplete" -> new DeviceStateListComplete(message, origin);
            case "dialbegin" -> new DialBegin(message, origin);
            case "dialend" -> new DialEnd(message, origin);
            case "dialstate" -> new DialState(message, origin);
            case "dndstate" -> new DNDState(message, origin);
            case "dtmfbegin" -> new DTMFBegin(message, origin);
            case "dtmfend" -> new DTMFEnd(message, origin);
            case "dahdishowchannelscomplete" -> new ListComplete(message, origin);
            case "dahdishowstatuscomplete" -> new ListComplete(message, origin);
            case "dbgetcomplete" -> new ListComplete(message, origin);
            case "dbgettreecomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent e(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "endpointdetail" -> new EndpointDetail(message, origin);
            case "endpointdetailcomplete" -> new EndpointDetailComplete(message, origin);
            case "endpointlist" -> new EndpointList(message, origin);
            case "endpointlistcomplete" -> new EndpointListComplete(message, origin);
            case "extensionstatelistcomplete" -> new ExtensionStateListComplete(message, origin);
            case "extensionstatus" -> new ExtensionStatus(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent f(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "failedacl" -> new FailedACL(message, origin);
            case "faxsession" -> new FAXSession(message, origin);
            case "faxsessionscomplete" -> new FAXSessionsComplete(message, origin);
            case "faxsessionsentry" -> new FAXSessionsEntry(message, origin);
            case "faxstats" -> new FAXStats(message, origin);
            case "faxstatus" -> new FAXStatus(message, origin);
            case "flash" -> new Flash(message, origin);
            case "fullybooted" -> new FullyBooted(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent h(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "hangup" -> new Hangup(message, origin);
            case "hanguphandlerpop" -> new HangupHandlerPop(message, origin);
            case "hanguphandlerpush" -> new HangupHandlerPush(message, origin);
            case "hanguphandlerrun" -> new HangupHandlerRun(message, origin);
            case "hanguprequest" -> new HangupRequest(message, origin);
            case "hold" -> new Hold(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent i(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "identifydetail" -> new IdentifyDetail(message, origin);
            case "inboundregistrationdetail" -> new InboundRegistrationDetail(message, origin);
            case "inboundsubscriptiondetail" -> new InboundSubscriptionDetail(message, origin);
            case "invalidaccountid" -> new InvalidAccountID(message, origin);
            case "invalidpassword" -> new InvalidPassword(message, origin);
            case "invalidtransport" -> new InvalidTransport(message, origin);
            case "inboundregistrationdetailcomplete" -> new ListComplete(message, origin);
            case "inboundsubscriptiondetailcomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent l(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "listdialplan" -> new ListDialplan(message, origin);
            case "load" -> new Load(message, origin);
            case "loadaveragelimit" -> new LoadAverageLimit(message, origin);
            case "localbridge" -> new LocalBridge(message, origin);
            case "localoptimizationbegin" -> new LocalOptimizationBegin(message, origin);
            case "localoptimizationend" -> new LocalOptimizationEnd(message, origin);
            case "logchannel" -> new LogChannel(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent m(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "mcid" -> new MCID(message, origin);
            case "meetmeend" -> new MeetmeEnd(message, origin);
            case "meetmejoin" -> new MeetmeJoin(message, origin);
            case "meetmeleave" -> new MeetmeLeave(message, origin);
            case "meetmelist" -> new MeetmeList(message, origin);
            case "meetmelistrooms" -> new MeetmeListRooms(message, origin);
            case "meetmemute" -> new MeetmeMute(message, origin);
            case "meetmetalking" -> new MeetmeTalking(message, origin);
            case "meetmetalkrequest" -> new MeetmeTalkRequest(message, origin);
            case "memorylimit" -> new MemoryLimit(message, origin);
            case "messagewaiting" -> new MessageWaiting(message, origin);
            case "minivoicemail" -> new MiniVoiceMail(message, origin);
            case "mixmonitormute" -> new MixMonitorMute(message, origin);
            case "mixmonitorstart" -> new MixMonitorStart(message, origin);
            case "mixmonitorstop" -> new MixMonitorStop(message, origin);
            case "monitorstart" -> new MonitorStart(message, origin);
            case "monitorstop" -> new MonitorStop(message, origin);
            case "musiconholdstart" -> new MusicOnHoldStart(message, origin);
            case "musiconholdstop" -> new MusicOnHoldStop(message, origin);
            case "mwiget" -> new MWIGet(message, origin);
            case "mwigetcomplete" -> new MWIGetComplete(message, origin);
            case "meetmelistcomplete" -> new ListComplete(message, origin);
            case "meetmelistroomscomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent n(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "newaccountcode" -> new NewAccountCode(message, origin);
            case "newcallerid" -> new NewCallerid(message, origin);
            case "newchannel" -> new Newchannel(message, origin);
            case "newconnectedline" -> new NewConnectedLine(message, origin);
            case "newexten" -> new NewExten(message, origin);
            case "newstate" -> new Newstate(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent o(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "originateresponse" -> new OriginateResponse(message, origin);
            case "outboundregistrationdetail" -> new OutboundRegistrationDetail(message, origin);
            case "outboundsubscriptiondetail" -> new OutboundSubscriptionDetail(message, origin);
            case "outboundregistrationdetailcomplete" -> new ListComplete(message, origin);
            case "outboundsubscriptiondetailcomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent p(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "parkedcall" -> new ParkedCall(message, origin);
            case "parkedcallgiveup" -> new ParkedCallGiveUp(message, origin);
            case "parkedcallswap" -> new ParkedCallSwap(message, origin);
            case "parkedcalltimeout" -> new ParkedCallTimeOut(message, origin);
            case "parkinglot" -> new Parkinglot(message, origin);
            case "peerentry" -> new PeerEntry(message, origin);
            case "peerstatus" -> new PeerStatus(message, origin);
            case "pickup" -> new Pickup(message, origin);
            case "pjsipmaintenancestatus" -> new PJSIPMaintenanceStatus(message, origin);
            case "presencestatechange" -> new PresenceStateChange(message, origin);
            case "presencestatelistcomplete" -> new PresenceStateListComplete(message, origin);
            case "presencestatus" -> new PresenceStatus(message, origin);
            case "parkedcallscomplete" -> new ListComplete(message, origin);
            case "parkinglotscomplete" -> new ListComplete(message, origin);
            case "peerlistcomplete" -> new ListComplete(message, origin);
            case "pjsipmaintenancestatuscomplete" -> new ListComplete(message, origin);
            case "prishowspanscomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent q(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "queuecallerabandon" -> new QueueCallerAbandon(message, origin);
            case "queuecallerjoin" -> new QueueCallerJoin(message, origin);
            case "queuecallerleave" -> new QueueCallerLeave(message, origin);
            case "queueentry" -> new QueueEntry(message, origin);
            case "queuemember" -> new QueueMember(message, origin);
            case "queuememberadded" -> new QueueMemberAdded(message, origin);
            case "queuememberpause" -> new QueueMemberPause(message, origin);
            case "queuememberpenalty" -> new QueueMemberPenalty(message, origin);
            case "queuememberremoved" -> new QueueMemberRemoved(message, origin);
            case "queuememberringinuse" -> new QueueMemberRinginuse(message, origin);
            case "queuememberstatus" -> new QueueMemberStatus(message, origin);
            case "queueparams" -> new QueueParams(message, origin);
            case "queuesummary" -> new QueueSummary(message, origin);
            case "queuestatuscomplete" -> new ListComplete(message, origin);
            case "queuesummarycomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent r(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "receivefax" -> new ReceiveFAX(message, origin);
            case "registry" -> new Registry(message, origin);
            case "registryentry" -> new RegistryEntry(message, origin);
            case "reload" -> new Reload(message, origin);
            case "rename" -> new Rename(message, origin);
            case "requestbadformat" -> new RequestBadFormat(message, origin);
            case "requestnotallowed" -> new RequestNotAllowed(message, origin);
            case "requestnotsupported" -> new RequestNotSupported(message, origin);
            case "resourcelistdetail" -> new ResourceListDetail(message, origin);
            case "rtcpreceived" -> new RTCPReceived(message, origin);
            case "rtcpsent" -> new RTCPSent(message, origin);
            case "registrationscomplete" -> new ListComplete(message, origin);
            case "resourcelistdetailcomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent s(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "sendfax" -> new SendFAX(message, origin);
            case "sessionlimit" -> new SessionLimit(message, origin);
            case "sessiontimeout" -> new SessionTimeout(message, origin);
            case "shutdown" -> new Shutdown(message, origin);
            case "sipqualifypeerdone" -> new SIPQualifyPeerDone(message, origin);
            case "softhanguprequest" -> new SoftHangupRequest(message, origin);
            case "spanalarm" -> new SpanAlarm(message, origin);
            case "spanalarmclear" -> new SpanAlarmClear(message, origin);
            case "status" -> new Status(message, origin);
            case "statuscomplete" -> new StatusComplete(message, origin);
            case "successfulauth" -> new SuccessfulAuth(message, origin);
            case "showdialplancomplete" -> new ListComplete(message, origin);
            case "sippeerstatuscomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent t(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "testevent" -> new TestEvent(message, origin);
            case "transportdetail" -> new TransportDetail(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent u(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "unexpectedaddress" -> new UnexpectedAddress(message, origin);
            case "unhold" -> new Unhold(message, origin);
            case "unload" -> new Unload(message, origin);
            case "unparkedcall" -> new UnParkedCall(message, origin);
            case "userevent" -> new UserEvent(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent v(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "varset" -> new VarSet(message, origin);
            case "voicemailpasswordchange" -> new VoicemailPasswordChange(message, origin);
            case "voicemailuserdetail" -> new VoicemailUserDetail(message, origin);
            case "voicemailuserentry" -> new VoicemailUserEntry(message, origin);
            case "voicemailboxdetailcomplete" -> new ListComplete(message, origin);
            case "voicemailuserdetailcomplete" -> new ListComplete(message, origin);
            case "voicemailuserentrycomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }

    private static AmiEvent w(String name, AmiMessage message, AmiOrigin origin) {
        return switch (name) {
            case "wink" -> new Wink(message, origin);
            case "waiteventcomplete" -> new ListComplete(message, origin);
            default -> new UnknownEvent(message, origin);
        };
    }
}
