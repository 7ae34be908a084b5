using System.CommandLine;

namespace BudgetBot.Cli;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    public const string Jsonl = "jsonl";
    public const string Table = "table";

    public static Option<string?> Snapshot() => new("--snapshot")
    {
        HelpName = "FILE",
        Description = "スナップショットのファイル（既定は index/built/budget.db。なければ、または古ければ seeds から作ります）",
    };

    public static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl は1行に1件の JSON、table は見やすい表",
            DefaultValueFactory = _ => Console.IsOutputRedirected ? Jsonl : Table,
        };
        format.AcceptOnlyFromAmong(Jsonl, Table);
        return format;
    }
}
