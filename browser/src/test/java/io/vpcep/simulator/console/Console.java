package io.vpcep.simulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The console of a running jar, or of another server, in a headless browser: one of both for a test
 * class. An error in the browser's console fails the test.
 */
final class Console
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  // For a busy machine: what is waited for comes at once.
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SERIOUS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations
          .filter(each => ["serious", "critical"].includes(each.impact))
          .flatMap(each => each.nodes.map(node => each.id + ": " + node.html + " " + node.failureSummary))));
      """;

  private final Callable<URI> start;
  private final List<String> expected = new ArrayList<>();
  private JarProcess jar;
  private ChromeDriver browser;
  private URI server;
  private ControlApi api;

  /** Of a jar that is started with options. */
  Console(String... options) {
    this.start =
        () -> {
          jar = JarProcess.run(List.of(options));
          return jar.ready();
        };
  }

  private Console(URI server) {
    this.start = () -> server;
  }

  /** Of a server that runs already, and that the test class closes. */
  static Console of(URI server) {
    return new Console(server);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    server = start.call();
    api = new ControlApi(server);
    browser = headless();
  }

  private static ChromeDriver headless() {
    ChromeOptions chrome = new ChromeOptions();
    chrome.setBinary(System.getProperty("browser.binary"));
    // In a container there is neither a sandbox of its own nor much shared memory.
    chrome.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    chrome.addArguments("--window-size=1400,900", "--hide-scrollbars");
    chrome.setAcceptInsecureCerts(true);
    LoggingPreferences logged = new LoggingPreferences();
    logged.enable(LogType.BROWSER, Level.ALL);
    chrome.setCapability("goog:loggingPrefs", logged);
    ChromeDriverService driver =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(System.getProperty("browser.driver")))
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(driver, chrome);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    expected.clear();
    wide();
    colors("light");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isPresent()) {
      screenshot("failed-" + context.getRequiredTestMethod().getName());
    }
    List<String> errors =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .filter(each -> expected.stream().noneMatch(each::contains))
            .toList();
    browser.get("about:blank");
    assertThat(errors).as("what the browser's console says").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (browser != null) {
      browser.quit();
    }
    if (jar != null) {
      jar.close();
    }
  }

  /** What a test does beside the page. */
  ControlApi api() {
    return api;
  }

  /** The browser itself. */
  ChromeDriver browser() {
    return browser;
  }

  /** The browser tells of each answer that refuses something; of these a test knows. */
  void expect(String message) {
    expected.add(message);
  }

  /** Opens the page anew, at a place such as {@code journal?code=EndPoint.2012}. */
  void open(String place) {
    visit("/_simulator/#/" + place);
    see(By.cssSelector(".live.on"));
  }

  /** Opens whatever page of the server. */
  void visit(String path) {
    browser.get("about:blank");
    browser.get(server.resolve(path).toString());
  }

  /** Waits for an element that can be seen. */
  WebElement see(By what) {
    return waiting()
        .until(
            () -> browser.findElements(what).stream().filter(WebElement::isDisplayed).findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** Waits until a part of the page has a text. */
  void see(String part, String text) {
    waiting()
        .untilAsserted(
            () -> assertThat(browser.findElement(By.cssSelector(part)).getText()).contains(text));
  }

  /** Waits until nothing on the page matches. */
  void miss(By what) {
    waiting().untilAsserted(() -> assertThat(browser.findElements(what)).isEmpty());
  }

  /** Waits for something. */
  void until(String what, Callable<Boolean> condition) {
    waiting().alias(what).until(condition);
  }

  /** Waits until an assertion holds. */
  void untilAsserted(org.awaitility.core.ThrowingRunnable assertion) {
    waiting().untilAsserted(assertion);
  }

  private static ConditionFactory waiting() {
    // An element that was just replaced is looked for once more.
    return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).ignoreExceptions();
  }

  /** Clicks at what is there, or will be. */
  void click(By what) {
    waiting()
        .until(
            () -> {
              see(what).click();
              return true;
            });
  }

  /** Puts a text into the field with a label, and leaves it. */
  void fill(String label, String text) {
    WebElement field = see(field(label));
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text, Keys.TAB);
  }

  /** Chooses an option, by its text, in the list with a label. */
  void choose(String label, String option) {
    see(By.xpath(xpath(field(label)) + "/option[normalize-space()='" + option + "']")).click();
  }

  /** A button with a text. */
  static By button(String text) {
    return By.xpath("//button[normalize-space()='" + text + "' or @aria-label='" + text + "']");
  }

  /** A link with a text. */
  static By link(String text) {
    return By.xpath("//a[normalize-space()='" + text + "']");
  }

  /** What can be filled in, by its label. */
  static By field(String label) {
    return By.xpath(
        "//label[normalize-space(span)='"
            + label
            + "' or normalize-space()='"
            + label
            + "']//*[self::input or self::select or self::textarea]");
  }

  private static String xpath(By by) {
    return by.toString().substring("By.xpath: ".length());
  }

  /** A wide window. */
  void wide() {
    window(1400, 900);
  }

  /** A window in pixels. */
  void window(int width, int height) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the reader's system prefers: light or dark. */
  void colors(String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What axe-core finds on the page that keeps people out. */
  List<?> serious() throws IOException {
    try (InputStream script = Console.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>) browser.executeAsyncScript(SERIOUS);
  }

  /** How far the page is wider than its window, in pixels. */
  int overflow() {
    Object overflow =
        browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    return ((Number) overflow).intValue();
  }

  /** Keeps a picture of the page beside the results of the tests, for people to look at. */
  void screenshot(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
