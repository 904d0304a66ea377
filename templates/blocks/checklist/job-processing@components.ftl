<#import "/lib.ftl" as lib>
${heading} ${title}

<#if spec == "technical_design_spec" || !lib.has(questions?first.fields, "value")>
<@lib.words questions/>
<@lib.settings questions/>
<@lib.talls questions/>
<@lib.notes questions/>
<@lib.links questions/>
<#else>
How many jobs a worker runs at a time is in the [technical design](${link("technical_design_spec", "Components")}).
</#if>
