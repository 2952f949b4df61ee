// Currency codes and dates of prices.

#include "planner/commerce.h"
#include "planner/plan.h"

#include <algorithm>
#include <iterator>

namespace sightline::planner {

namespace {

/// ISO 4217, active codes of money that changes hands; funds, metals and test codes are left out.
constexpr std::string_view currencyCodes =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP "
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR "
    "ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT "
    "MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD "
    "SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND "
    "VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

bool isNumberText(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int numberOfText(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

int daysInMonth(int year, int month) {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

const ExchangeRate* planRate(const Plan& plan) {
    for (const ExchangeRate& rate : plan.exchangeRates)
        if (rate.currency == *plan.currency && (rate.perUsd > 0 || rate.usdPerUnit > 0)) return &rate;
    return nullptr;
}

} // namespace

std::string amountCurrency(const Plan& plan) {
    return planRate(plan) ? *plan.currency : std::string("USD");
}

double amountPerUsd(const Plan& plan) {
    const ExchangeRate* const rate = planRate(plan);
    if (!rate) return 1;
    return rate->perUsd > 0 ? rate->perUsd : 1 / rate->usdPerUnit;
}

bool isCurrency(std::string_view code) {
    if (code.size() != 3) return false;
    const std::size_t at = currencyCodes.find(code);
    return at != std::string_view::npos && at % 4 == 0;
}

int yearOfDate(std::string_view date) {
    if (date.size() != 4 && date.size() != 7 && date.size() != 10) return 0;
    if (!isNumberText(date.substr(0, 4))) return 0;
    const int year = numberOfText(date.substr(0, 4));
    if (year < 1990 || year > 2100) return 0;
    if (date.size() == 4) return year;
    if (date[4] != '-' || !isNumberText(date.substr(5, 2))) return 0;
    const int month = numberOfText(date.substr(5, 2));
    if (month < 1 || month > 12) return 0;
    if (date.size() == 7) return year;
    if (date[7] != '-' || !isNumberText(date.substr(8, 2))) return 0;
    const int day = numberOfText(date.substr(8, 2));
    return day >= 1 && day <= daysInMonth(year, month) ? year : 0;
}

} // namespace sightline::planner
