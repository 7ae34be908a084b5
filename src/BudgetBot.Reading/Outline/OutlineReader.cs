using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Outline;

/// <summary>Reads everything of a paper that is no column table: titles, headings, numbered items, boxes, bullets, notes and text.</summary>
public static class OutlineReader
{
    /// <summary>Reads the lines that no other reader has claimed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">What is known of the source: title and newest year.</param>
    /// <param name="root">The document's item.</param>
    /// <param name="claimed">The 1-based lines to leave alone.</param>
    /// <param name="words">The vocabulary (reading-*.tsv).</param>
    /// <exception cref="LexiconException">A table of the vocabulary is missing or wrong.</exception>
    public static ReadingPart Read(SourceText text, Source source, Item root, IReadOnlySet<int> claimed, WordList words)
    {
        var vocabulary = new ReadingWords(words);
        var years = new YearStageReader(vocabulary, source.Year);
        var paper = new Paper(text);
        List<Row> rows = RowReader.Read(text, claimed);
        List<Part> parts = new PartSplitter(paper, vocabulary, years, source, root).Split(rows);
        foreach (Part part in parts.Where(part => !SlideReader.IsSlide(part)))
        {
            if (DiagramReader.IsDiagram(part, vocabulary))
            {
                new DiagramReader(paper, vocabulary, part).Read();
            }
            else
            {
                new OutlineBuilder(paper, vocabulary, years, part).Build();
            }
        }

        foreach (Part part in parts.Where(SlideReader.IsSlide))
        {
            new SlideReader(paper, vocabulary, years, part).Read();
        }

        return paper.Finish();
    }
}
