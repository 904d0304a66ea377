# ${title}

<@section name="Repository" always="yes">
What runs, with which tools, and where it is configured.
<#if specs?seq_contains("technical_design_spec")>
The design behind it is in the [technical design](${link("technical_design_spec")}).
</#if>
</@section>
<@sections/>
