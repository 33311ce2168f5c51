package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Finding;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files that phones ask for by HTTP, and a checker for files from elsewhere. */
@RestController
@RequestMapping("/provisioning")
class ProvisioningController {
    private final Phones phones;

    ProvisioningController(Phones phones) {
        this.phones = phones;
    }

    /** {@code SEP001122334455.cnf.xml}. */
    @GetMapping(path = "/{file}", produces = MediaType.TEXT_XML_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return ResponseEntity.of(phones.file(file));
    }

    /** What pjsip.conf needs for that phone. */
    @GetMapping(path = "/{file}/peer", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> peer(@PathVariable String file) {
        return ResponseEntity.of(phones.peer(file));
    }

    /** Takes a phone's file, however broken. */
    @PostMapping("/check")
    List<Finding> check(@RequestBody byte[] content) {
        return ConfigCheck.check(CnfDocument.parse(content));
    }
}
