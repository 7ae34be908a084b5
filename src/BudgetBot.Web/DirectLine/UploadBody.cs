using BudgetBot.Web.Messages;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BudgetBot.Web.DirectLine;

/// <summary>Reads an upload: the activity that goes with the files. The files pass by unread.</summary>
internal static class UploadBody
{
    private const long Largest = 16 * 1024 * 1024;
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>The activity, or a message without words where there is none; null where the body is no form.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large, or the client went away.</exception>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 and <= 100 } boundary)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Largest;
        }

        try
        {
            return await ReadParts(new MultipartReader(boundary, request.Body));
        }
        catch (Exception problem) when (problem is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadParts(MultipartReader parts)
    {
        byte[] activity = """{"type":"message"}"""u8.ToArray();
        while (await parts.ReadNextSectionAsync() is { } part)
        {
            if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
            {
                activity = await ReadSmall(part.Body);
            }
        }

        return activity;
    }

    private static async Task<byte[]> ReadSmall(Stream body)
    {
        byte[] buffer = new byte[ActivityBody.Largest + 1];
        int length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        return length <= ActivityBody.Largest ? buffer[..length] : throw new InvalidDataException("The activity of the upload is too large.");
    }
}
