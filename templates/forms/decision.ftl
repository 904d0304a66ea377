<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.settings questions/>
<@lib.talls questions/>
<#list questions as question>
<#list question.rows?filter(f -> lib.own(f) && f.options??) as field>
<@lib.options field field?counter == 1/>
</#list>
</#list>
<@lib.notes questions/>
<@lib.links questions/>
