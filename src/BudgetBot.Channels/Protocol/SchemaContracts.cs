using System.Globalization;
using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BudgetBot.Channels.Protocol;

/// <summary>How the classes of the schema stand in JSON: as the SDK has it, but for what follows.</summary>
internal sealed class SchemaContracts : DefaultContractResolver
{
    /// <inheritdoc/>
    protected override JsonPrimitiveContract CreatePrimitiveContract(Type objectType)
    {
        JsonPrimitiveContract contract = base.CreatePrimitiveContract(objectType);
        if (objectType == typeof(string))
        {
            contract.Converter = new OnlyText();
        }

        return contract;
    }

    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        JsonProperty property = base.CreateProperty(member, memberSerialization);
        if (member.DeclaringType == typeof(Attachment) && member.Name == nameof(Attachment.Content))
        {
            // The SDK's converter looks for streams in all that a card holds, and fails on objects within objects that a stranger sends.
            property.Converter = null;
        }
        else if (member.DeclaringType == typeof(Activity) && member.Name == nameof(Activity.Timestamp))
        {
            property.Converter = new WireTime();
        }

        return property;
    }

    // The library would take a number or a truth value for text.
    private sealed class OnlyText : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(
            JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.TokenType switch
            {
                JsonToken.String => (string?)reader.Value,
                JsonToken.Null => null,
                _ => throw new JsonSerializationException($"{reader.Path} is no text."),
            };

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    // Milliseconds and Z, as Direct Line has always written them.
    private sealed class WireTime : JsonConverter<DateTimeOffset?>
    {
        public override bool CanRead => false;

        public override DateTimeOffset? ReadJson(
            JsonReader reader, Type objectType, DateTimeOffset? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();

        public override void WriteJson(JsonWriter writer, DateTimeOffset? value, JsonSerializer serializer) =>
            writer.WriteValue(value?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
