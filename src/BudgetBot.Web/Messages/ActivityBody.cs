using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace BudgetBot.Web.Messages;

/// <summary>Reads the body of a request up to a limit.</summary>
internal static class ActivityBody
{
    /// <summary>Bytes of the largest activity.</summary>
    public const int Largest = 256 * 1024;

    // What is too large is read to its end and thrown away, so that the client is able to read the refusal; within reason.
    private const long LargestDrained = 64 * 1024 * 1024;

    /// <summary>The bytes of the body, or null where it is larger than <see cref="Largest"/>.</summary>
    /// <exception cref="BadHttpRequestException">The client broke the protocol or went away.</exception>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestDrained;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Largest + 1);
        try
        {
            int length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, Largest + 1), Largest + 1, throwOnEndOfStream: false);
            if (length <= Largest)
            {
                return buffer.AsSpan(0, length).ToArray();
            }

            while (await request.Body.ReadAsync(buffer) > 0)
            {
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
