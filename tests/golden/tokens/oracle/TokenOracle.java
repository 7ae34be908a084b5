import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Prints Lucene's tokens of every line of a file, in the format of BudgetBot's token dump. Usage: see README.md beside this file. */
public final class TokenOracle {
    public static void main(String[] args) throws IOException {
        String text = new String(Files.readAllBytes(Paths.get(args[0])), StandardCharsets.UTF_8);
        JapaneseTokenizer.Mode mode = args[1].equals("search") ? JapaneseTokenizer.Mode.SEARCH : JapaneseTokenizer.Mode.NORMAL;
        boolean discard = args.length < 3 || !args[2].equals("keep");
        UserDictionary user = null;
        if (args.length > 3) {
            try (Reader entries = Files.newBufferedReader(Paths.get(args[3]), StandardCharsets.UTF_8)) {
                user = new UserDictionary(entries);
            }
        }

        PrintStream out = new PrintStream(new java.io.BufferedOutputStream(System.out, 1 << 16), false, "UTF-8");
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            dump(text.substring(from, end), user, discard, mode, out);
            from = end + 1;
        }

        out.flush();
    }

    private static void dump(String line, UserDictionary user, boolean discard, JapaneseTokenizer.Mode mode, PrintStream out)
            throws IOException {
        try (JapaneseTokenizer tokens = new JapaneseTokenizer(new StringReader(line), user, discard, mode)) {
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute speech = tokens.getAttribute(PartOfSpeechAttribute.class);
            BaseFormAttribute base = tokens.getAttribute(BaseFormAttribute.class);
            ReadingAttribute reading = tokens.getAttribute(ReadingAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String surface = line.substring(offset.startOffset(), offset.endOffset());
                String baseForm = base.getBaseForm();
                out.print(surface + "\t" + offset.startOffset() + "\t" + offset.endOffset() + "\t" + speech.getPartOfSpeech() + "\t"
                    + (baseForm == null || baseForm.equals(surface) ? "*" : baseForm) + "\t"
                    + (reading.getReading() == null ? "*" : reading.getReading()) + "\n");
            }

            tokens.end();
        } catch (ArrayIndexOutOfBoundsException broken) {
            out.print("!broken\n");
        }

        out.print("EOS\n");
    }
}
