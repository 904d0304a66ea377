# ${title}

<@section name="Overview" always="yes">
How the system works, and why it is built this way.
<#if compared?seq_contains("implementation_options_spec")>
The options are compared in the [implementation options](${link("implementation_options_spec")}).
</#if>
<#if specs?seq_contains("codebase_spec")>
What runs, and with which tools, belongs to the [codebase spec](${link("codebase_spec")}).
</#if>
</@section>
<@sections/>
