using BudgetBot.Answers.Passages;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with all that stands below a heading which the question names: 選定基準, 募集方法, 県全体の目標.</summary>
public static class SectionHandler
{
    private const int MostPassages = 20;
    private const int MostSections = 2;

    // Per mille of the question's nouns: the heading and those above it hold nearly all, or all but what one element holds.
    private const int Named = 860;
    private const int PathShare = 850;
    private const int MostOfName = 550;

    /// <summary>Answers, or returns null where no heading without figures of its own is named.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Coverage.Words.Count == 0)
        {
            return null;
        }

        (Item Heading, int Coverage)[] named = [.. context.Reader.Subjects.Subjects.SelectMany(subject => subject.Items)
            .Where(item => item.Kind == ItemKind.Section && PassageSearch.InScope(context.Question, item.Document) && IsSaid(context, item))
            .Select(item => (Heading: item, Coverage: CoverageOf(context, item))).Where(pair => pair.Coverage >= Named)
            .OrderByDescending(pair => HoldsFocusWhole(context, pair.Heading)).ThenByDescending(pair => pair.Coverage)];
        (Item Heading, IReadOnlyList<Passage> Passages)[] sections = [.. named.Where(pair => pair.Coverage >= named[0].Coverage - 40 && HoldsFocusWhole(context, pair.Heading) == HoldsFocusWhole(context, named[0].Heading))
            .Where(pair => !HasMoney(context, pair.Heading))
            .Select(pair => (pair.Heading, Below(context, pair.Heading))).Where(pair => pair.Item2.Count > 0).Take(MostSections)];
        return sections.Length == 0 ? null : PassageReply.Sections(context, sections);
    }

    private static int CoverageOf(TurnContext context, Item item)
    {
        AskedWord? focus = AskedWords.Focus(context.Coverage.Words, null);
        return focus is not null && focus.Forms.Any(form => Lookup.Explained.LongestUnexplained(form, item.Name) == 0)
            ? context.Coverage.Of((item.Name, 1000), (context.Printed.PathOf(item), PathShare))
            : 0;
    }

    // 医師 stands whole in （１）医師, not in （２）歯科医師.
    private static bool HoldsFocusWhole(TurnContext context, Item item) => AskedWords.Focus(context.Coverage.Words, null) is { } focus && focus.Forms.Any(form =>
    {
        int at = item.Name.IndexOf(form, StringComparison.Ordinal);
        return at == 0 || (at > 0 && (Questions.Text.CharacterWeight.Of(item.Name[at - 1]) < 4 || char.IsAsciiDigit(item.Name[at - 1])));
    });

    // The question says most of the heading: 「何の計画を踏まえ」 does not name 計画の基本的な考え方.
    private static bool IsSaid(TurnContext context, Item item) => new WordCoverage(context.Reader.Subjects.Descriptions, [new AskedWord([item.Name])])
        .Of((string.Join('\n', context.Coverage.Words.SelectMany(word => word.Forms).Append(context.Question.Normalized)), 1000)) >= MostOfName;

    // A heading with amounts is a budget item: its amount may be what is asked.
    private static bool HasMoney(TurnContext context, Item item) => context.Sheet(context.SubjectOf(item)).HasMoney;

    private static IReadOnlyList<Passage> Below(TurnContext context, Item heading)
    {
        IEnumerable<Passage> own = context.PassagesOf(heading).Concat(context.Snapshot.Children(heading).Where(child => child.Kind == ItemKind.Entry).SelectMany(context.PassagesOf));
        return [.. own.Where(passage => passage.Role != PassageRole.Heading && Says(context, passage)).Concat(Opening(context, heading)).Concat(Explaining(context, heading))
            .DistinctBy(passage => passage.Citation).OrderBy(passage => passage.Citation.Lines.From).Take(MostPassages)];
    }

    // （１）医師 opens an element of the list above it: （１）医師：地域医療や….
    private static IEnumerable<Passage> Opening(TurnContext context, Item heading) => heading.Parent is not { Kind: ItemKind.Section } parent ? []
        : context.PassagesOf(parent).Where(passage => passage.Role == PassageRole.Bullet && passage.Citation.Lines.To >= heading.Line
            && context.Printed.Of(passage.Text).StartsWith(heading.Name, StringComparison.Ordinal));

    // A note may explain a heading from elsewhere on the page: ※医療介護総合確保区域 地理的状況、人口、….
    private static IEnumerable<Passage> Explaining(TurnContext context, Item heading) => context.FindPassages(heading.Printed, 40)
        .Where(passage => passage.Role == PassageRole.Note && passage.Citation.Document == heading.Document
            && context.Printed.Of(passage.Text).TrimStart('※', '*').StartsWith(heading.Name, StringComparison.Ordinal));

    // A mark that only refers to a note, or to another page, says nothing.
    private static bool Says(TurnContext context, Passage passage) => passage.Text.Length > 5 && !context.Speech.IsReference(passage.Text);
}
