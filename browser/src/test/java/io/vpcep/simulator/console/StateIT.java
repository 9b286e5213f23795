package io.vpcep.simulator.console;

import static io.vpcep.simulator.console.Console.button;
import static io.vpcep.simulator.console.Console.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The region document: downloaded, uploaded, dropped on the page, compared; and beginning anew. */
class StateIT {
  @RegisterExtension static final Console console = new Console("--clock", "manual");

  @TempDir Path folder;

  @BeforeEach
  void begin() {
    console.api().begin(Samples.SMALL);
  }

  @Test
  void theDocumentIsDownloaded() {
    console
        .browser()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", folder.toString()));
    console.open("state");
    console.click(link("Download"));
    Path file = folder.resolve("region.json");
    console.untilAsserted(
        () ->
            assertThat(Files.readString(file))
                .isEqualTo(console.api().send("GET", "/_simulator/state", "")));
  }

  @Test
  void aDocumentIsPutInPlaceOfTheState() throws IOException {
    upload(Samples.EMPTY, "Put it in place of the state");
    console.see(".notice", "The state is that of the document.");
    assertThat(total("services?public=false")).isZero();
  }

  @Test
  void aDocumentIsAdded() throws IOException {
    upload(
        """
        {"services": [{"account": "late", "service_name": "added", "ip": "added.example.com",
          "vpc_id": "4189d3c2-8882-4871-a3c2-d380272eed80", "ports": [{"client_port": 1, "server_port": 1}]}]}
        """,
        "Add it");
    console.see(".notice", "The document is added.");
    assertThat(total("services?public=false")).isEqualTo(5);
  }

  @Test
  void aDocumentThatIsWrongChangesNothing() throws IOException {
    console.expect("_simulator/state");
    upload("{\"services\": 1}", "Put it in place of the state");
    console.see(".notice.problem", "services");
    assertThat(total("services?public=false")).isEqualTo(4);
  }

  private void upload(String document, String answer) throws IOException {
    Path file = Files.writeString(folder.resolve("upload.json"), document);
    console.open("state");
    console
        .browser()
        .findElement(By.cssSelector("input[type=file]"))
        .sendKeys(file.toAbsolutePath().toString());
    console.see("dialog", "upload.json");
    console.click(button(answer));
  }

  @Test
  void aFileIsDroppedOnAnyPage() {
    console.open("journal");
    console
        .browser()
        .executeScript(
            """
            const data = new DataTransfer();
            data.items.add(new File(["{}"], "dropped.json", {type: "application/json"}));
            document.querySelector("main").dispatchEvent(
                new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: data}));
            """);
    console.see("dialog", "dropped.json");
    console.click(button("Put it in place of the state"));
    console.untilAsserted(() -> assertThat(total("services?public=false")).isZero());
  }

  @Test
  void whatHasChangedSinceAMomentIsTold() {
    console.open("state");
    console.fill("Name", "before");
    console.click(button("Keep this moment"));
    console.see("main .rows", "before");

    console.click(button("+90 s"));
    console.click(link("Compare"));
    console.see(".changes", "creating");
    console.see(".changes", "accepted");

    console.click(button("Forget before"));
    console.miss(button("Forget before"));
  }

  @Test
  void aDocumentIsComparedWithTheRegion() throws IOException {
    upload(console.api().send("GET", "/_simulator/state", ""), "Compare");
    console.see(".changes", "Nothing.");
  }

  @Test
  void theRegionBeginsAnewAfterAQuestion() {
    console.open("state");
    console.click(button("Reset"));
    console.see("dialog", "Begin anew?");
    console.click(By.xpath("//dialog//button[.='Reset']"));
    console.see(".notice", "The region has begun anew.");
    assertThat(total("services?public=false")).isZero();
  }

  private static int total(String path) {
    return ((Number) console.api().get("/_simulator/" + path).get("total")).intValue();
  }
}
