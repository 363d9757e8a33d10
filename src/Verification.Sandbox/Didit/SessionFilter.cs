namespace Verification.Sandbox.Didit;

/// <summary>The conditions that a request puts on the sessions of one kind; all must hold.</summary>
internal sealed class SessionFilter
{
    private readonly List<Predicate<int>> conditions = [];

    private SessionFilter() { }

    public bool IsEmpty => conditions.Count == 0;

    /// <summary>All filters of the vendor page; the whole day of <c>date_to</c> is included.</summary>
    public static SessionFilter ForUsers(SessionQuery query, UserTable users, string[] workflowIds)
    {
        var filter = new SessionFilter();
        filter.AddShared(query, users, workflowIds);
        if (query.DateTo is { } last)
            filter.Add(session => users.CreatedAt(session).Date <= last);
        filter.AddDocument(query, users);
        if (query.InternalId is { } person)
            filter.Add(session => users.InternalIdOf(session) == person);
        if (query.ApiService is { } service)
            filter.Add(session => users.ApiServiceOf(session) == service);
        var types = query.List("session_type");
        if (types?.Contains("ALL", StringComparer.Ordinal) == false)
            filter.AddAnyOf(types, users.SessionTypeOf);
        return filter;
    }

    /// <summary>The filters that the vendor page lists for business sessions; <c>date_to</c> ends at its midnight.</summary>
    public static SessionFilter ForBusinesses(SessionQuery query, BusinessTable businesses, string[] workflowIds)
    {
        var filter = new SessionFilter();
        filter.AddShared(query, businesses, workflowIds);
        if (query.DateTo is { } last)
            filter.Add(session => businesses.CreatedAt(session) <= last);
        return filter;
    }

    public bool Matches(int session)
    {
        foreach (var condition in conditions)
        {
            if (!condition(session))
                return false;
        }

        return true;
    }

    private void AddShared(SessionQuery query, SessionTable sessions, string[] workflowIds)
    {
        if (query.DateFrom is { } first)
            Add(session => sessions.CreatedAt(session) >= first);
        AddAnyOf(query.List("status"), sessions.StatusOf);
        AddAnyOf(query.List("country"), sessions.CountryOf);
        AddAnyOf(query.List("warning"), sessions.WarningOf);
        AddAnyOf(query.List("organization_name"), _ => Workflows.OrganizationName);
        AddAnyOf(query.List("workflow_id"), session => workflowIds[sessions.WorkflowOf(session)], StringComparer.OrdinalIgnoreCase);
        if (query.Text("vendor_data") is { } vendorData)
            Add(session => sessions.VendorDataOf(session) == vendorData);
        if (query.Search is { } search)
            AddSearch(search, sessions);
    }

    private void AddSearch(SearchText search, SessionTable sessions)
    {
        if (search.SessionId is not { } id)
            Add(session => sessions.MatchesSearch(session, search));
        else if (sessions.TryFind(id, out var found))
            Add(session => session == found);
        else
            Add(_ => false);
    }

    private void AddDocument(SessionQuery query, UserTable users)
    {
        AddAnyOf(query.List("document_type"), session => users.DocumentOf(session)?.Code);
        AddAnyOf(query.List("region"), session => users.DocumentOf(session)?.Region);
        // A single name may hold a comma: according to the vendor page, only a value with more than one hyphen is split.
        if (query.Text("document_name") is { } name)
        {
            AddAnyOf(
                name.Count(letter => letter == '-') > 1 ? query.List("document_name") : [name],
                session => users.DocumentOf(session)?.Name
            );
        }
    }

    private void AddAnyOf(string[]? values, Func<int, string?> valueOf, StringComparer? comparer = null)
    {
        if (values is null)
            return;
        var wanted = new HashSet<string>(values, comparer ?? StringComparer.Ordinal);
        Add(session => valueOf(session) is { } value && wanted.Contains(value));
    }

    private void Add(Predicate<int> condition) => conditions.Add(condition);
}
