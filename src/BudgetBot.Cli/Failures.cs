using System.Diagnostics.CodeAnalysis;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Records;
using BudgetBot.Snapshot;

namespace BudgetBot.Cli;

/// <summary>The one place that turns errors into a sentence on stderr and an exit code.</summary>
internal static class Failures
{
    /// <summary>Runs a verb.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The last line before the user: a defect too ends in a sentence and an exit code.")]
    public static int Guard(Func<int> verb)
    {
        try
        {
            return TextNormalizer.Fault is { } fault ? Report(fault, ExitCode.Failed) : verb();
        }
        catch (UsageException error)
        {
            return Report(error.Message, ExitCode.Usage);
        }
        catch (Exception error) when (error is SnapshotException or IngestException or LexiconException or DictionaryException or RecordException)
        {
            return Report(error.Message, ExitCode.Failed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Report($"{error.Message.TrimEnd('.')}。ファイルの場所と権限を確かめてください。", ExitCode.Failed);
        }
        catch (OutOfMemoryException)
        {
            return Report("この計算機のメモリでは足りません。資料を分けるか、メモリの多い計算機で実行してください。", ExitCode.Failed);
        }
        catch (Exception error)
        {
            return Report($"BudgetBot の不具合です（{error.GetType().Name}: {error.Message}）。同じ操作を添えて開発者に知らせてください。", ExitCode.Defect);
        }
    }

    private static int Report(string sentence, int code)
    {
        Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));
        return code;
    }
}
