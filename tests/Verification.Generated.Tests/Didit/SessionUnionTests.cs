using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Didit;

public sealed class SessionUnionTests
{
    [Fact]
    public void Rows_are_read_by_their_kind_at_any_position()
    {
        var page = Models.Read<SessionPage>(
            """
            {"results":[
              {"session_kind":"user","session_id":"1","full_name":"A"},
              {"session_id":"2","company_name":"B","nested":{"session_kind":"user"},"session_kind":"business"},
              {"session_id":"3","company_name":"C","session_k\u0069nd":"business"},
              {"session_id":"4","session_kind":"robot","model":"R2"},
              {"session_id":"5","full_name":"E"},
              {"session_id":"6","session_kind":null},
              {"session_id":"7","session_kind":"user","session_kind":"business"}]}
            """
        );

        page.Results[0].ShouldBeOfType<UserSession>().FullName.ShouldBe("A");
        page.Results[1].ShouldBeOfType<BusinessSession>().CompanyName.ShouldBe("B");
        page.Results[2].ShouldBeOfType<BusinessSession>().CompanyName.ShouldBe("C");
        page.Results[3].ShouldBeOfType<Session>().AdditionalProperties["model"].GetString().ShouldBe("R2");
        page.Results[3].SessionKind.ShouldBe(new SessionKind("robot"));
        page.Results[4].ShouldBeOfType<Session>().AdditionalProperties.Keys.ShouldBe(["full_name"]);
        page.Results[5].ShouldBeOfType<Session>();
        page.Results[6].ShouldBeOfType<BusinessSession>();
        page.Results.Select(session => session.SessionId).ShouldBe(["1", "2", "3", "4", "5", "6", "7"]);
    }

    [Theory]
    [InlineData("user-rows.json")]
    [InlineData("business-rows.json")]
    [InlineData("both-kinds.json")]
    public void The_examples_are_read_without_additional_properties(string name)
    {
        var page = Models.Read<SessionPage>(VendorExample.Read("didit", name));

        page.Results.ShouldNotBeEmpty();
        page.AdditionalProperties.ShouldBeEmpty();
        page.Results.ShouldAllBe(session => session.AdditionalProperties.Count == 0 && session.GetType() != typeof(Session));
    }
}
