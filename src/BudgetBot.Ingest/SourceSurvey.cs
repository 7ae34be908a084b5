using BudgetBot.Ingest.Parts;
using BudgetBot.Reading.Review;
using BudgetBot.Reading.Sheets;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest;

/// <summary>Looks at all that an ingest was given, before anything is read: what each document is, and what it would be read from.</summary>
internal static class SourceSurvey
{
    /// <summary>The documents in the order of reading: that of the files, then the sheets of the review, which are read together.</summary>
    /// <param name="selection">The files.</param>
    public static IReadOnlyList<Candidate> Of(SourceSelection selection)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Candidate[] all = [.. selection.Files.SelectMany(PartsOf).Select(found => found.Problem is null && !names.Add(found.Document) ? Twin(found) : LookedAt(found))];
        Candidate[] review = [.. all.Where(found => found.Sheet is not null).OrderBy(found => found.Sheet).ThenBy(found => found.Document, StringComparer.Ordinal)];
        string together = ReadingFingerprint.Of(review);
        return [.. all.Where(found => found.Sheet is null), .. review.Select(sheet => sheet with { ReadFrom = together })];
    }

    private static IReadOnlyList<Candidate> PartsOf(SourceFile file)
    {
        var whole = new Candidate(file, new SourcePart(file.Document, () => File.OpenRead(file.FilePath))) { Label = file.Document, Listed = file.Listed };
        IReadOnlyList<SourcePart> parts = [whole.Part];
        string? problem = file.Problem ?? Problem(file.Document, () =>
        {
            FormCheck.CheckFile(file);
            parts = Path.GetExtension(file.FilePath).Equals(".zip", StringComparison.OrdinalIgnoreCase) ? ZipParts.Of(file.FilePath) : parts;
        });
        return problem is not null ? [whole with { Problem = problem }] :
        [
            .. parts.Where(part => !part.Document.EndsWith(ColumnMapping.Suffix, StringComparison.OrdinalIgnoreCase)).Select(part => whole with
            {
                Part = part,
                Label = parts.Count > 1 ? $"{file.Document} の {part.Document}" : file.Document,
                Mapping = MappingOf(part, parts, file),
                Listed = part.Document == file.Document ? file.Listed : file.Listed is { } archive ? archive with { Document = part.Document } : null,
            }),
        ];
    }

    // A mapping stands beside its file, in the folder or in the archive.
    private static SourcePart? MappingOf(SourcePart part, IReadOnlyList<SourcePart> parts, SourceFile file) =>
        !SheetIntake.IsSheet(part) ? null
        : parts.FirstOrDefault(other => other.Document == part.Document + ColumnMapping.Suffix)
        ?? (part.Document == file.Document && File.Exists(file.FilePath + ColumnMapping.Suffix) ? new SourcePart(file.Document + ColumnMapping.Suffix, () => File.OpenRead(file.FilePath + ColumnMapping.Suffix)) : null);

    private static Candidate Twin(Candidate found) => found with
    {
        Problem = $"{(found.IsFile ? string.Empty : found.File.Document + "/")}{found.Document}: 同じ名前の資料がほかにあり、引用で区別できません。どちらかの名前を変えてください。",
    };

    private static Candidate LookedAt(Candidate found)
    {
        Candidate seen = found;
        string? problem = found.Problem ?? Problem(found.Document, () =>
        {
            FormCheck.Check(found.Part);
            ReviewSheetKind? sheet = ReviewIntake.KindOf(found.Part);
            string sha256 = found.Part.Hash();
            string? mapping = sheet is null ? found.Mapping?.Hash() : null;
            seen = found with { Sheet = sheet, Sha256 = sha256, ReadFrom = ReadingFingerprint.Of(sha256, mapping, found.Listed) };
        });
        return seen with { Problem = problem };
    }

    private static string? Problem(string document, Action look)
    {
        try
        {
            look();
            return null;
        }
        catch (SourceException error)
        {
            return error.Message;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DocumentIntake.CannotOpen(document, error);
        }
    }
}
