// What VERSIONING.md allows in a minor version although japicmp counts it as incompatible. The profile api-diff has
// japicmp run this over its findings, and .ci/api-diff-dry-run shows what passes and what does not.
import static japicmp.model.JApiCompatibilityChangeType.*

import japicmp.model.JApiCompatibilityChangeType

// Records that only the libraries make, so that their constructors are no API. A record that is missing here is treated
// as one that users make: its constructor may not change.
def received = [
    /ami\.event\..+/,
    /ami\.live\..+/,
    /ami\.(AmiList|AmiOrigin|AmiResponse|AmiSession|AmiStats|ConnectionChange|UnknownEvent|codec\.AmiGreeting)/,
    /ami\.testkit\.TestRequest/,
    /ari\.(event|model)\..+/,
    /ari\.(ConnectionChange|EventHeader|Reconnected|RequestTiming|UnknownEvent)/,
    /ari\.recipe\..+/,
    /ari\.testkit\.RecordedRequest/,
    /cisco\.(ButtonLayout|DialPlan[$]Outcome|Finding|FirmwareLoad.*|FirmwareSet[$]Problem|LoadName|SipTrace[$]Message)/,
    /devstate\.(NodeView|OriginStatus|PeerStatus|ShownState|SinkStats)/,
    /devstate\.testkit\.SimulationResult/,
    /numbering\.(Balance|Country|DatedAnswer|Gap|Holding|Import(Issue|Result|edFile)|LookupResult[$].+|NumberRange)/,
    /numbering\.(Owner|PortedImport.*|Provenance|RangeChange|Reload[$].+|Verdict)/,
    /numbering\.spring\.NumberingStatus/,
].join('|')

def isReceived = { api ->
    def old = api.oldClass
    old.present && old.get().superclass.name == 'java.lang.Record' && api.fullyQualifiedName ==~ /io\.github\.pbxkit\.(${received})/
}
// Interfaces that only the libraries implement, so that they may get methods: sealed ones, and those whose Javadoc says so.
def ours = /(ami|ari)\.KnownEvent|ari\.event\..+|devstate\.(LinkHost|LinkSession)/
def isImplementedByUs = { api ->
    def fresh = api.newClass
    fresh.present && fresh.get().isInterface() && (fresh.get().classFile2.getAttribute('PermittedSubclasses') != null
        || api.fullyQualifiedName ==~ /io\.github\.pbxkit\.(${ours})/)
}
// A concrete class has all methods, or it would not have compiled; japicmp misses some that an interface gives.
def isConcrete = { api ->
    api.newClass.present && !javassist.Modifier.isAbstract(api.newClass.get().modifiers)
}
def allow = { element, JApiCompatibilityChangeType... types -> element.compatibilityChanges.removeIf { it.type in types } }

jApiClasses.each { api ->
    if (isReceived(api)) {
        api.constructors.each { allow(it, CONSTRUCTOR_REMOVED, CONSTRUCTOR_LESS_ACCESSIBLE) }
    }
    if (isImplementedByUs(api)) {
        api.methods.each { allow(it, METHOD_ADDED_TO_INTERFACE) }
    }
    if (isImplementedByUs(api) || isConcrete(api)) {
        allow(api, METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE)
    }
}
return jApiClasses
