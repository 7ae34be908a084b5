using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>What the words of register.tsv stand for.</summary>
internal static class RegisterWords
{
    private static readonly Dictionary<string, MeasureNamed> Measures = new(StringComparer.Ordinal)
    {
        ["当初"] = new(new(Stage.Initial), false),
        ["補正"] = new(new(Stage.Supplementary), false),
        ["繰越"] = new(new(Stage.Other, "前年度からの繰越し"), false),
        ["予備費"] = new(new(Stage.Other, "予備費等"), false),
        ["現額"] = new(new(Stage.Current), false),
        ["執行"] = new(new(Stage.Executed), false),
        ["翌年度繰越"] = new(new(Stage.Other, "翌年度への繰越し"), false),
        ["翌年度要求"] = new(new(Stage.Request), true),
        ["要求"] = new(new(Stage.Request), false),
    };

    /// <summary>What is carried over to the next year.</summary>
    public static MeasureNamed CarriedOver => Measures["翌年度繰越"];

    // What stands higher is more specific, and wins.
    private static readonly (string Cue, RegisterAsk Ask)[] Asks =
    [
        ("subsidy", RegisterAsk.Subsidy), ("lapsed", RegisterAsk.Lapsed), ("unspent", RegisterAsk.Unspent), ("rank", RegisterAsk.Rank), ("ranklow", RegisterAsk.Rank), ("count", RegisterAsk.Count),
        ("average", RegisterAsk.Average), ("growth", RegisterAsk.Growth), ("either", RegisterAsk.Either), ("difference", RegisterAsk.Difference), ("gap", RegisterAsk.Gap), ("share", RegisterAsk.Share), ("transition", RegisterAsk.Transition), ("breakdown", RegisterAsk.Breakdown), ("sum", RegisterAsk.Sum), ("purpose", RegisterAsk.Purpose),
        ("problem", RegisterAsk.Problem), ("outline", RegisterAsk.Outline), ("period", RegisterAsk.Period), ("owner", RegisterAsk.Owner), ("list", RegisterAsk.List), ("which", RegisterAsk.Which),
    ];

    /// <summary>The measures named, each once, in the order of the words.</summary>
    public static IReadOnlyList<MeasureNamed> MeasuresOf(CueList cues) => [.. cues.Values("measure").Where(Measures.ContainsKey).Select(word => Measures[word])];

    /// <summary>What is asked, and whether words say so.</summary>
    public static (RegisterAsk Ask, bool Said) AskOf(CueList cues)
    {
        if (cues.Has("measure", "執行率"))
        {
            return (RegisterAsk.ExecutionRate, true);
        }

        // 「何%増えた」 asks for growth.
        if (cues.Has("ask", "share") && cues.Has("ask", "difference"))
        {
            return (RegisterAsk.Growth, true);
        }

        // 「一番増えた」: what grew most, not what is largest.
        if ((cues.Has("ask", "rank") || cues.Has("ask", "ranklow")) && cues.Has("ask", "difference"))
        {
            return (RegisterAsk.Difference, true);
        }

        (string Cue, RegisterAsk Ask) found = Array.Find(Asks, ask => cues.Has("ask", ask.Cue));
        return found.Cue is null ? (RegisterAsk.Amount, cues.Has("measure")) : (found.Ask, true);
    }
}
