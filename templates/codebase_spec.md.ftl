# ${title}

<@section name="Repository" always="yes">
What runs, and with which tools, as far as it is decided.
<#if specs?seq_contains("technical_design_spec")>
The design behind it is in the [technical design](${link("technical_design_spec")}).
</#if>
</@section>
<@sections/>
