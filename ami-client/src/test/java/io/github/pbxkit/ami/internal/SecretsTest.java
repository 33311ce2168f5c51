package io.github.pbxkit.ami.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Response: Success\nLine-000000-000001: secret=hunter2",
                "Response: Success\nLine-000000-000001: secret => hun ter2, hunter2",
                "Response: Success\nOutput:      password        : hunter2",
                "Response: Success\nOutput:   Md5_Cred: hunter2",
                "Response: Success\nJSON: {\"general\":{\"dbpassword\":\"hunter2\"}}",
                "Event: VarSet\nVariable: SIP_PASSWORD\nValue: hunter2",
                "Event: VarSet\nValue: hunter2\nVariable: SIP_PASSWORD",
                "Event: DBGetResponse\nFamily: secrets\nKey: 1001\nVal: hunter2",
                "Event: DBGetResponse\nFamily: agents\nKey: 1001/Password\nVal: hunter2",
                "Event: Newchannel\nChanVariable: MY_SECRET=hunter2",
                "Event: AuthDetail\nOauthSecret: hunter2",
                "Event: VoicemailPasswordChange\nNewPassword: hunter2"
            })
    void hidesWhatIsCalledASecret(String message) {
        assertThat(AmiMessage.parse(message).toString())
                .doesNotContain("hunter2")
                .contains("***");
    }

    @Test
    void hidesThemInActions() {
        AmiAction update = AmiAction.of("UpdateConfig")
                .with("Var-000000", "context")
                .with("Value-000000", "inside")
                .with("Var-000001", "password")
                .with("Value-000001", "hunter2");
        assertThat(update.toString()).endsWith("Value-000000: inside; Var-000001: password; Value-000001: ***");
        assertThat(AmiAction.of("Command").with("Command", "database put secret 1001 hunter2"))
                .hasToString("Action: Command; Command: database put secret ***");
        assertThat(AmiAction.of("Setvar").with("Variable", "DB(secret/1001)").with("Value", "hunter2"))
                .hasToString("Action: Setvar; Variable: DB(secret/1001); Value: ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Event: InvalidPassword; AccountID: 1001",
                "Event: VarSet; Variable: DIALSTATUS; Value: ANSWER",
                "Event: UserEvent; UserEvent: a; Variable: b; Value-1: c",
                "Response: Success; Output: core show channels: 3 of them",
                "Event: DBGetResponse; Family: cidname; Key: 1001; Val: Anna"
            })
    void showsTheRest(String text) {
        assertThat(AmiMessage.parse(text.replace("; ", "\n"))).hasToString(text);
    }
}
