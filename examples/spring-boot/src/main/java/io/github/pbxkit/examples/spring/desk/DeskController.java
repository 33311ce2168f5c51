package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.numbering.spring.Numbering;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the page shows, and the same for programs. */
@RestController
@RequestMapping("/api")
class DeskController {
    /** All of it at one moment. */
    record Board(
            String language,
            List<Links.Link> links,
            List<LiveCall> calls,
            List<Peers.Peer> peers,
            List<Phones.Phone> phones) {}

    private final String language;
    private final Links links;
    private final LiveCalls calls;
    private final Peers peers;
    private final Phones phones;
    private final Numbering numbering;

    DeskController(
            DeskProperties settings, Links links, LiveCalls calls, Peers peers, Phones phones, Numbering numbering) {
        this.language = settings.language();
        this.links = links;
        this.calls = calls;
        this.peers = peers;
        this.phones = phones;
        this.numbering = numbering;
    }

    @GetMapping("/board")
    Board board() {
        return new Board(language, links.all(), calls.all(), peers.all(), phones.all());
    }

    @GetMapping("/calls")
    List<LiveCall> calls() {
        return calls.all();
    }

    @GetMapping("/peers")
    List<Peers.Peer> peers() {
        return peers.all();
    }

    @GetMapping("/number")
    WhoseNumber number(@RequestParam String is) {
        return WhoseNumber.of(numbering.verdict(is));
    }

    @DeleteMapping("/calls/{server}/{id}")
    LiveCall hangUp(@PathVariable String server, @PathVariable String id) {
        return known(calls.hangUp(server, id), id);
    }

    @PostMapping("/calls/{server}/{id}/continue")
    LiveCall sendOn(@PathVariable String server, @PathVariable String id) {
        return known(calls.sendOn(server, id), id);
    }

    private static LiveCall known(Optional<LiveCall> call, String id) {
        return call.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No call " + id + " is here"));
    }

    /** What the PBX refused is not the browser's fault, nor ours. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_GATEWAY)
    String refused(AriException failure) {
        return failure.getMessage();
    }
}
