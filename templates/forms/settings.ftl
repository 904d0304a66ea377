<#import "/lib.ftl" as lib>
${heading} ${title}

<@lib.words questions/>
<@lib.settings questions/>
<@lib.talls questions/>
<@lib.notes questions/>
<@lib.links questions/>
