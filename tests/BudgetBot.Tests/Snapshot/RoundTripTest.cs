using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Snapshot;

public sealed class RoundTripTest : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SnapshotContent content = SampleContent.Make();
    private readonly SnapshotReader reader;

    public RoundTripTest()
    {
        SnapshotWriter.Write(folder.File("a.db"), content);
        reader = SnapshotReader.Open(folder.File("a.db"));
    }

    public void Dispose()
    {
        reader.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_field_of_every_fact_comes_back()
    {
        IReadOnlyList<Fact> given = content.Documents[0].Facts;
        IReadOnlyList<Fact> read = reader.Facts(new FactFilter());
        Assert.Equal(given.Count, read.Count);
        for (int i = 0; i < given.Count; i++)
        {
            Assert.Equal(given[i] with { Base = [], Qualifiers = [] }, read[i] with { Base = [], Qualifiers = [] });
            Assert.Equal(given[i].Base, read[i].Base);
            Assert.Equal(given[i].Qualifiers, read[i].Qualifiers);
            Assert.Equal(given[i].Item.Printed, read[i].Item.Printed);
            Assert.Equal(given[i].Item.Path, read[i].Item.Path);
        }
    }

    [Fact]
    public void Items_passages_omissions_findings_words_sources_and_lines_come_back()
    {
        DocumentContent given = content.Documents[0];
        Assert.Equal(given.Items, reader.Items);
        Assert.Equal(given.Items.Select(item => (item.Kind, item.Line, item.Printed, item.Name, item.Number)),
            reader.Items.Select(item => (item.Kind, item.Line, item.Printed, item.Name, item.Number)));
        Assert.Equal(given.Passages, reader.Passages());
        Assert.Equal(given.Omissions, reader.Omissions());
        Assert.Equivalent(content.Findings, reader.Findings, strict: true);
        Assert.Equivalent(content.Words.Tables, reader.Words.Tables, strict: true);
        Source source = reader.Sources.Single();
        Assert.Equal(given.Source with { Scope = source.Scope }, source);
        Assert.Equal(given.Source.Scope, source.Scope);
        Assert.Equal(given.Lines, reader.LinesOf(SampleContent.Document));
        Assert.Empty(reader.LinesOf("no such document"));
    }

    [Fact]
    public void Items_are_numbered_in_document_order_with_parents_first()
    {
        Assert.Equal([1L, 2, 3, 4, 5, 6], reader.Items.Select(item => item.Id));
        Assert.Equal([1, 2, 3, 4, 5, 6], reader.Items.Select(item => item.Line));
        Assert.All(reader.Items.Skip(1), item => Assert.True(item.Parent!.Id < item.Id));
    }

    [Fact]
    public void A_parent_that_stands_below_its_child_is_still_numbered_first()
    {
        DocumentContent document = SampleContent.Unnumbered();
        Item label = document.Items[0] with { Kind = ItemKind.Division, Line = 7, Parent = document.Items[0] };
        Item row = document.Items[1] with { Line = 3, Parent = label };
        DocumentContent numbered = ItemNumbering.Number([document with { Items = [document.Items[0], row], Facts = [], Passages = [] }])[0];
        Assert.Equal([1, 7, 3], numbered.Items.Select(item => item.Line));
        Assert.Same(numbered.Items[1], numbered.Items[2].Parent);
    }

    [Theory]
    [InlineData(2025, 5)]
    [InlineData(2024, 1)]
    [InlineData(2023, 0)]
    public void Facts_are_found_by_year(int year, int count) =>
        Assert.Equal(count, reader.Facts(new FactFilter { Year = new FiscalYear(year) }).Count);

    [Fact]
    public void Facts_are_found_by_stage_kind_state_document_parent_and_subtree()
    {
        Item root = reader.Items[0];
        Item emergency = reader.Items[1];
        Assert.Equal("26,065", reader.Facts(new FactFilter { Stage = Stage.Draft, Parent = emergency }).Single().Figure.Printed);
        Assert.Equal("39分", reader.Facts(new FactFilter { Kind = FactKind.Kpi }).Single().Figure.Text);
        Assert.Equal("－",
            reader.Facts(new FactFilter { State = FigureState.None, Document = SampleContent.Document }).Single().Figure.Printed);
        Assert.Empty(reader.Facts(new FactFilter { Document = "' OR 1=1 --" }));
        Assert.Equal(4, reader.Facts(new FactFilter { Within = emergency }).Count);
        Assert.Equal(6, reader.Facts(new FactFilter { Within = root }).Count);
    }

    [Fact]
    public void Facts_passages_and_children_of_items_are_found()
    {
        Item emergency = reader.Items[1];
        Assert.Equal([836_000_000, 658_000_000], reader.FactsOf(emergency).Select(fact => fact.Figure.Yen!.Value));
        Assert.Equal(3, reader.FactsOf([reader.Items[2], emergency]).Count);
        Assert.Empty(reader.FactsOf([]));
        Assert.Equal(["ドクターヘリ導入促進事業", "G-MISの運用"], reader.Children(emergency).Select(item => item.Printed));
        Assert.Equal(PassageRole.Description, reader.PassagesOf(emergency).Single().Role);
        Assert.Same(emergency, reader.ItemOf(2));
    }

    [Fact]
    public void The_lexicon_in_a_snapshot_is_usable_as_a_word_list()
    {
        LexiconTable aliases = reader.Words.Table("aliases");
        Assert.Equal(["空飛ぶ救命室", "ドクターヘリ 事業"], aliases.Rows[0].Fields);
        Assert.Equal(2, aliases.Rows[0].Line);
        Assert.Empty(reader.Words.Table("empty").Rows);
    }

    [Fact]
    public void Many_threads_read_the_same()
    {
        string[] all = new string[200];
        Parallel.For(0, all.Length, i => all[i] = string.Join('|', reader.Facts(new FactFilter()).Select(fact => fact.Figure.Printed))
            + reader.PassagesOf(reader.Items[1]).Count);
        Assert.Single(all.Distinct());
    }

    [Fact]
    public void An_open_snapshot_goes_on_serving_when_a_new_one_takes_its_name()
    {
        SnapshotWriter.Write(folder.File("a.db"), content with { Findings = [] });
        using SnapshotReader next = SnapshotReader.Open(folder.File("a.db"));
        Assert.Empty(next.Findings);
        Assert.Equal(2, reader.FactsOf(reader.Items[1]).Count);
        Assert.NotEqual(next.Hash, reader.Hash);
    }
}
