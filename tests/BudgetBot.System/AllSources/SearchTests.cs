using BudgetBot.Facts;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.SystemTests.AllSources;

/// <summary>What search alone finds among all items and passages of papers, register and book.</summary>
[Collection(nameof(AllSourcesBot))]
public sealed class SearchTests(AllSourcesBot bot, ITestOutputHelper output)
{
    private const int Names = 300;
    private const int FirstOfNames = 297;
    private const int Shown = 5;
    private const int EnoughPercent = 90;
    private const int ShortestName = 3;

    [Fact]
    public void Of_three_hundred_names_drawn_from_all_sources_nearly_all_find_their_own_item_first()
    {
        bot.Engine();
        SnapshotReader snapshot = bot.Snapshot;
        Item[] items = [.. snapshot.Sources.SelectMany(snapshot.ItemsOf)
            .Where(item => item.Name.Length >= ShortestName && item.Kind != ItemKind.Document)];
        var random = new Random(20250401);
        Item[] missed = [.. Enumerable.Range(0, Names).Select(_ => items[random.Next(items.Length)]).Where(item => !IsFirst(item))];
        output.WriteLine($"{Names - missed.Length} of {Names} names of {items.Length} find their item first.");
        Assert.True(missed.Length <= Names - FirstOfNames, string.Join('\n', missed.Select(item => item.Printed)));
    }

    [Fact]
    public void Nine_of_ten_questions_have_the_right_passage_or_item_among_the_first_five()
    {
        IReadOnlyList<CitedQuestion> questions = CitedQuestion.All();
        bot.Engine();
        CitedQuestion[] missed = [.. questions.Where(question => !bot.Index.Find(question.Text, Shown).Any(hit => IsRight(question, hit)))];
        output.WriteLine($"{questions.Count - missed.Length} of {questions.Count} questions have the right place among the first {Shown}.");
        Assert.True((questions.Count - missed.Length) * 100 >= questions.Count * EnoughPercent,
            string.Join('\n', missed.Select(question => question.Text)));
    }

    [Fact]
    public void What_stands_in_the_texts_of_projects_is_found_as_often_as_it_stands_there()
    {
        bot.Engine();
        SnapshotReader snapshot = bot.Snapshot;
        Dictionary<long, string> texts = snapshot.Projects.ToDictionary(project => project.Id, ProjectText.Of(snapshot));
        Assert.All(["黒い雨", "夜間中学", "支援", "ドクターヘリ", "ai", "クマ", "の", "社会保障・税番号", "ない言葉である"], word => Assert.Equal(
            texts.Where(pair => pair.Value.Contains(word, StringComparison.Ordinal)).Select(pair => pair.Key).Order(),
            bot.Index.ProjectsHolding(word).Keys.Order()));
    }

    private bool IsFirst(Item item) =>
        bot.Index.Find(item.Printed, 1) is [{ IsItem: true } hit] && bot.Snapshot.ItemOf(hit.Id).Name == item.Name;

    // An item is right where its name, one of its figures or its text stands at the place.
    private bool IsRight(CitedQuestion question, SearchHit hit)
    {
        if (!hit.IsItem)
        {
            return bot.Snapshot.PassageOf(hit.Id) is var passage && question.IsAt(passage.Citation);
        }

        Item item = bot.Snapshot.ItemOf(hit.Id);
        return question.IsAt(item.Document, new LineSpan(item.Line, item.Line))
            || bot.Snapshot.FactsOf(item).Any(fact => question.IsAt(fact.Citation))
            || bot.Snapshot.PassagesOf(item).Any(passage => passage.Role != PassageRole.Heading && question.IsAt(passage.Citation));
    }
}
