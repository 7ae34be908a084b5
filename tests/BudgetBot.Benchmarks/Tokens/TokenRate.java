import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;

/** Cuts the lines of a file over and over, and prints tokens, characters, and the thread's nanoseconds of processor time, with tabs. */
public final class TokenRate {
    private static final long WARM_UP = 3_000_000_000L;
    private static final long MEASURED = 2_000_000_000L;

    public static void main(String[] args) throws IOException {
        String[] lines = new String(Files.readAllBytes(Paths.get(args[0])), StandardCharsets.UTF_8).split("\n");
        JapaneseTokenizer.Mode mode = args[1].equals("search") ? JapaneseTokenizer.Mode.SEARCH : JapaneseTokenizer.Mode.NORMAL;
        JapaneseTokenizer tokens = new JapaneseTokenizer(new StringReader(""), null, true, mode);
        run(tokens, lines, WARM_UP);
        System.out.println(run(tokens, lines, MEASURED));
    }

    private static String run(JapaneseTokenizer tokens, String[] lines, long least) throws IOException {
        long start = now();
        long count = 0;
        long characters = 0;
        while (now() - start < least) {
            for (String line : lines) {
                count += count(tokens, line);
                characters += line.length();
            }
        }

        return count + "\t" + characters + "\t" + (now() - start);
    }

    private static int count(JapaneseTokenizer tokens, String line) throws IOException {
        int count = 0;
        tokens.close();
        tokens.setReader(new StringReader(line));
        tokens.reset();
        while (tokens.incrementToken()) {
            count++;
        }

        tokens.end();
        return count;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
