<#import "/lib.ftl" as lib>
${heading} ${title}

<#if spec == "technical_design_spec">
<@lib.words questions/>
<@lib.talls questions/>
<@lib.statements questions/>
<@lib.notes questions/>
<@lib.links questions/>
<#else>
Which operations run as background jobs is in the [technical design](technical_design_spec.md#components).
</#if>
