using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

/// <summary>
/// Everything the coordinator offers over HTTP. One instance is one identity: a machine's token, or a person's cookie once signed in.
/// Every refusal is a <see cref="RefusedException"/>. Every act takes a command id and may be repeated blindly with the same one.
/// </summary>
public sealed partial class CoordinatorApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    /// <summary>A client.</summary>
    /// <param name="server">The coordinator's address.</param>
    /// <param name="token">A machine token, if this is a machine.</param>
    /// <param name="time">For fresh command ids.</param>
    public CoordinatorApi(Uri server, string? token = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(server);
        (Server, _time) = (server, time ?? TimeProvider.System);
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, UseCookies = true, AllowAutoRedirect = false };
        _http = new HttpClient(handler) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(100) };
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else
        {
            _http.DefaultRequestHeaders.Add("Origin", Origin);
        }
    }

    /// <summary>The coordinator's address.</summary>
    public Uri Server { get; }

    /// <summary>The cookies of the person signed in.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The origin a page of this coordinator would have.</summary>
    internal string Origin => Server.GetLeftPart(UriPartial.Authority);

    /// <summary>A fresh command id (UUIDv7).</summary>
    public Guid NewCommandId() => Guid.CreateVersion7(_time.GetUtcNow());

    /// <summary>Every conference.</summary>
    public Task<IReadOnlyList<ConferenceLine>> Conferences(CancellationToken ct = default) => Get<IReadOnlyList<ConferenceLine>>("conferences", ct);

    /// <summary>The whole board of a conference.</summary>
    public Task<BoardSnapshot> Board(string conferenceId, CancellationToken ct = default) =>
        Get<BoardSnapshot>($"conferences/{Part(conferenceId)}/board", ct);

    /// <summary>The incidents of a conference: open ones first, then those that ended.</summary>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="ct">Cancels.</param>
    public Task<IncidentPage> Incidents(string conferenceId, int after = 0, CancellationToken ct = default) =>
        Get<IncidentPage>(string.Create(CultureInfo.InvariantCulture, $"conferences/{Part(conferenceId)}/incidents?after={after}"), ct);

    /// <summary>One point, with what stands behind its tile.</summary>
    public Task<PointDetail> Point(string conferenceId, string code, CancellationToken ct = default) =>
        Get<PointDetail>($"conferences/{Part(conferenceId)}/points/{Part(code)}", ct);

    /// <summary>What was seen of a point's site, what was concluded, what runs.</summary>
    public Task<WhyView> Why(string conferenceId, string code, CancellationToken ct = default) =>
        Get<WhyView>($"conferences/{Part(conferenceId)}/points/{Part(code)}/why", ct);

    /// <summary>The head of every stream.</summary>
    public Task<IReadOnlyList<StreamHead>> Streams(CancellationToken ct = default) => Get<IReadOnlyList<StreamHead>>("streams", ct);

    /// <summary>A page of a stream's journal.</summary>
    /// <param name="stream">The stream, e.g. <c>conference/nghe-an-xix-province</c>.</param>
    /// <param name="after">Facts after this number.</param>
    /// <param name="limit">1–1,000.</param>
    /// <param name="ct">Cancels.</param>
    public Task<JournalPage> Facts(string stream, long after = 0, int limit = 1_000, CancellationToken ct = default) =>
        Get<JournalPage>($"streams/{Stream(stream)}/facts?after={after}&limit={limit}", ct);

    /// <summary>A stream's whole journal, page by page.</summary>
    public async IAsyncEnumerable<JournalFact> AllFacts(
        string stream,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default
    )
    {
        for (long? after = 0; after is { } from; )
        {
            var page = await Facts(stream, from, ct: ct);
            foreach (var fact in page.Facts)
            {
                yield return fact;
            }
            after = page.Next;
        }
    }

    /// <summary>Walks a stream's hash chain from the first row to the head. Refusals: <c>stream.unknown</c>.</summary>
    public Task<ChainVerdict> Verify(string stream, CancellationToken ct = default) =>
        Send<ChainVerdict>(HttpMethod.Post, $"streams/{Stream(stream)}/verify", ct);

    /// <summary>Everybody with a role in the control room.</summary>
    public Task<IReadOnlyList<PersonView>> People(CancellationToken ct = default) => Get<IReadOnlyList<PersonView>>("people", ct);

    /// <summary>Adds a person with a role; answered with a one-time sign-in link.</summary>
    public Task<SignInLink> AddPerson(AddPersonRequest person, Guid? commandId = null, CancellationToken ct = default) =>
        Send<SignInLink>(HttpMethod.Post, "people", ct, Wire.Json(person), commandId ?? NewCommandId());

    /// <summary>A new one-time sign-in link for a person.</summary>
    public Task<SignInLink> NewSignInLink(Guid personId, Guid? commandId = null, CancellationToken ct = default) =>
        Send<SignInLink>(HttpMethod.Post, $"people/{personId}/sign-in-link", ct, null, commandId ?? NewCommandId());

    /// <summary>Takes a person's role away; sign-ins end.</summary>
    public Task<Receipt> RemovePerson(Guid personId, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Delete, $"people/{personId}", ct, null, commandId ?? NewCommandId());

    /// <summary>A new one-time link for the first administrator.</summary>
    public Task<SignInLink> AdminLink(Guid? commandId = null, CancellationToken ct = default) =>
        Send<SignInLink>(HttpMethod.Post, "admin-link", ct, null, commandId ?? NewCommandId());

    /// <summary>A new enrolment code for a site; the unused one before it is void. Refusals: <c>site.unknown</c>.</summary>
    public Task<IssuedEnrolmentCode> NewEnrolmentCode(string siteId, Guid? commandId = null, CancellationToken ct = default) =>
        Send<IssuedEnrolmentCode>(HttpMethod.Post, $"sites/{Stream(siteId)}/enrolment-codes", ct, null, commandId ?? NewCommandId());

    /// <summary>Makes a machine token; its secret is shown once.</summary>
    public Task<IssuedToken> IssueToken(IssueTokenRequest request, Guid? commandId = null, CancellationToken ct = default) =>
        Send<IssuedToken>(HttpMethod.Post, "tokens", ct, Wire.Json(request), commandId ?? NewCommandId());

    /// <summary>Makes a machine token void.</summary>
    public Task<Receipt> RevokeToken(Guid tokenId, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Receipt>(HttpMethod.Delete, $"tokens/{tokenId}", ct, null, commandId ?? NewCommandId());

    /// <summary>Signs in by the secret of a one-time link, or by the whole link; from now on this client is that person.</summary>
    public Task<Me> SignIn(string linkOrSecret, CancellationToken ct = default) =>
        Send<Me>(HttpMethod.Post, "sign-in", ct, Wire.Json(new SignInRequest(AfterMark(linkOrSecret, "#t="))));

    /// <summary>Ends the sign-in.</summary>
    public Task SignOut(CancellationToken ct = default) =>
        Wire.Send(_http, new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/sign-out", UriKind.Relative)), ct);

    /// <summary>Who one is; null if nobody.</summary>
    public Task<Me?> WhoAmI(CancellationToken ct = default) => 
        Wire.Ask<Me>(_http, new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/me", UriKind.Relative)), ct);

    /// <summary>Enters a point by its codes. <c>LinkCode</c> may be a whole operator link.</summary>
    public Task<EnterReply> Enter(EnterRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var code = request.LinkCode is { } link ? AfterMark(link, "#c=") : null;
        return Send<EnterReply>(HttpMethod.Post, "operator/enter", ct, Wire.Json(request with { LinkCode = code }));
    }

    /// <summary>Somebody else takes over at this point.</summary>
    public Task<Me> ChangePerson(ChangePersonRequest request, Guid? commandId = null, CancellationToken ct = default) =>
        Send<Me>(HttpMethod.Post, "operator/person", ct, Wire.Json(request), commandId ?? NewCommandId());

    /// <summary>The operator's own point, whole.</summary>
    public Task<PointDesk> Desk(CancellationToken ct = default) => Get<PointDesk>("operator/desk", ct);

    /// <summary>An act of the control room over HTTP, e.g. <see cref="OpenConferenceAct"/>.</summary>
    /// <param name="conferenceId">The conference.</param>
    /// <param name="act">The act; its route is its name.</param>
    /// <param name="commandId">The command's id.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Receipt> Do<TAct>(string conferenceId, TAct act, Guid? commandId = null, CancellationToken ct = default)
        where TAct : class => Send<Receipt>(HttpMethod.Post, $"conferences/{Part(conferenceId)}/acts/{Route<TAct>()}", ct, Wire.Json(act), commandId ?? NewCommandId());

    /// <summary>An act of an operator over HTTP, e.g. <see cref="ComeOnPostAct"/>.</summary>
    /// <param name="act">The act; its route is its name.</param>
    /// <param name="commandId">The command's id.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Receipt> DoAtPoint<TAct>(TAct act, Guid? commandId = null, CancellationToken ct = default)
        where TAct : class => Send<Receipt>(HttpMethod.Post, $"operator/acts/{Route<TAct>()}", ct, Wire.Json(act), commandId ?? NewCommandId());

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary><c>OpenRollCallAct</c> → <c>open-roll-call</c>.</summary>
    internal static string Route<TAct>() =>
        string.Concat(typeof(TAct).Name[..^"Act".Length].Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));

    private Task<T> Get<T>(string path, CancellationToken ct) => Send<T>(HttpMethod.Get, path, ct);

    private Task<T> Send<T>(HttpMethod method, string path, CancellationToken ct, HttpContent? body = null, Guid? commandId = null)
    {
        var request = new HttpRequestMessage(method, new Uri($"api/v1/{path}", UriKind.Relative)) { Content = body };
        if (commandId is { } id)
        {
            request.Headers.Add(HubRoutes.IdempotencyKey, id.ToString("D"));
        }
        return Wire.Send<T>(_http, request, ct);
    }

    private static string Part(string value) => Uri.EscapeDataString(value);

    private static string Stream(string stream) => Part(stream).Replace("%2F", "~", StringComparison.Ordinal);

    private static string AfterMark(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + mark.Length)..] : text;
}
