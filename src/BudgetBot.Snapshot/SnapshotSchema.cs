using System.Security.Cryptography;
using System.Text;

namespace BudgetBot.Snapshot;

/// <summary>The schema of the snapshot's file: index/schema.sql, and how the file names itself.</summary>
public static class SnapshotSchema
{
    /// <summary>The number of the schema. Raise it when schema.sql changes in a way that an older reader cannot read.</summary>
    public const int Version = 6;

    /// <summary>"BBot": marks a SQLite file as a snapshot.</summary>
    internal const int ApplicationId = 0x42_42_6F_74;

    /// <summary>The statements that make the tables.</summary>
    public static string Sql { get; } = Load();

    /// <summary>The hash of the statements, lower-case hex.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    private static string Load()
    {
        using Stream stream = typeof(SnapshotSchema).Assembly.GetManifestResourceStream("schema.sql")
            ?? throw new InvalidOperationException("The assembly lacks its resource schema.sql.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
