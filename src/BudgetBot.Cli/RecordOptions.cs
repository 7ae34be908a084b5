using System.CommandLine;
using BudgetBot.Ingest;
using BudgetBot.Records;

namespace BudgetBot.Cli;

/// <summary>What the verbs about records have in common.</summary>
internal static class RecordOptions
{
    /// <summary>The option that names the file of records.</summary>
    public static Option<string?> File() => new("--file")
    {
        HelpName = "FILE",
        Description = "控えのファイル（既定は index/built/records.db。サービスの設定 Records と同じもの）",
    };

    /// <summary>The file of records; the service's own where none is named.</summary>
    public static RecordFile Open(string? path) => new(path ?? Path.Combine(RepositoryRoot.Find(), SeedPaths.Records), TimeProvider.System);

    /// <summary>A verb that deletes some records, or all.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="names">What names a record.</param>
    /// <param name="wanted">What the user has to name.</param>
    /// <param name="delete">Deletes some; tells how many there were.</param>
    /// <param name="deleteAll">Deletes all; tells how many there were.</param>
    public static Command Delete<T>(string description, string names, string wanted, Func<RecordFile, T[], int> delete, Func<RecordFile, int> deleteAll)
    {
        var ids = new Argument<T[]>("ID") { Description = names, Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "すべて削除します" };
        Option<string?> file = File();
        var verb = new Command("delete", description) { ids, all, file };
        verb.SetAction(parsed =>
        {
            T[] some = [.. (parsed.GetValue(ids) ?? []).Distinct()];
            bool everything = parsed.GetValue(all);
            if (everything == (some.Length > 0))
            {
                throw new UsageException($"{wanted}か、--all のどちらかを指定してください。");
            }

            RecordFile records = Open(parsed.GetValue(file));
            int deleted = everything ? deleteAll(records) : delete(records, some);
            Console.Out.WriteLine($"{deleted}件を削除しました。");
            return everything || deleted == some.Length ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }
}
