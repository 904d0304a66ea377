<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<#list questions?filter(q -> lib.short(q)?size gt 0 || (q.state!) == "not-applicable") as question>
- **${lib.name(question)}:** <@lib.cell question/>
</#list>

<@lib.talls questions/>
<@lib.notes questions/>
