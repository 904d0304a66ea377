<#import "/lib.ftl" as lib>
<#assign question = questions?first>
<#assign f = question.fields>
${heading} ${title}

<@lib.words questions/>
<@lib.rows question.rows?filter(row -> row.id != "alerting" || !(f["alert-rule"]??))/>
<@lib.notes questions/>
