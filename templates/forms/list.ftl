<#include "settings.ftl">
