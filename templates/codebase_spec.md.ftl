# ${title}

<@section name="Repository" always="yes">
This document lists what runs, and with which tools.
<#if specs?seq_contains("technical_design_spec")>
The design behind it is in the [technical design](${link("technical_design_spec")}).
</#if>
</@section>
<@sections/>
